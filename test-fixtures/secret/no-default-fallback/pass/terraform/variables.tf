variable "db_password" {
  type      = string
  sensitive = true
}

variable "api_token" {
  type    = string
  default = null
}

variable "region" {
  type    = string
  default = "eu-central-1"
}
