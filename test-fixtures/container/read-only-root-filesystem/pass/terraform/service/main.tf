variable "name" {
  type = string
}

variable "image" {
  type = string
}

variable "read_only" {
  type    = bool
  default = false
}

resource "docker_container" "this" {
  name      = var.name
  image     = var.image
  read_only = var.read_only
}
