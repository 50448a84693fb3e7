variable "user" {
  type = string
}

resource "docker_container" "api" {
  name  = "api"
  image = "registry.example.com/orders/api:2.7.1"
  user  = var.user
}
