variable "memory" {
  type        = number
  description = "In megabytes; 0 for as much as there is"
}
