variable "db_password" {
  type    = string
  default = "changeme"
}

locals {
  api_token = coalesce(var.api_token, "f7a1c09be2d84c6e9135")
}
