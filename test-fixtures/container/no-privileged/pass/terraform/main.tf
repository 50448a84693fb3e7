resource "docker_container" "proxy" {
  name       = "proxy"
  image      = "registry.example.com/proxy:2.0.1"
  privileged = false
}

resource "docker_container" "cache" {
  name  = "cache"
  image = "registry.example.com/cache:7.2.0"
}
