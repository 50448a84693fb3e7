resource "docker_container" "cache" {
  name  = "cache"
  image = "redis:7.4.1-alpine"
}
