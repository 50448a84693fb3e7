resource "docker_container" "backup" {
  name  = "backup"
  image = "registry.example.com/backup:0.17.0"

  mounts {
    type   = "bind"
    source = "/srv/archive"
    target = "/target"
  }
  mounts {
    type      = "bind"
    source    = "/etc/localtime"
    target    = "/etc/localtime"
    read_only = true
  }
}
