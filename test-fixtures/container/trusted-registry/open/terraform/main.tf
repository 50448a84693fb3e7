variable "registry" {
  type = string
}

resource "docker_container" "cache" {
  name  = "cache"
  image = "${var.registry}/platform/cache:7.4.1"
}
