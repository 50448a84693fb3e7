resource "docker_container" "portal" {
  name  = "portal"
  image = "registry.example.com/portal:2.20.3"

  volumes {
    host_path      = "/srv/portal"
    container_path = "/data"
  }
  mounts {
    type   = "tmpfs"
    target = "/tmp"
  }
}
