variable "extra_capability" {
  type = string
}
