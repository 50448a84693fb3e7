locals {
  registry = "registry.example.com"
  version  = "4.2.0"
}

resource "docker_container" "proxy" {
  name  = "proxy"
  image = "${local.registry}/proxy:${local.version}"
}
