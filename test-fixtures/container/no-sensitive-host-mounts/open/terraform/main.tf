variable "source_folder" {
  type = string
}

resource "docker_container" "backup" {
  name  = "backup"
  image = "registry.example.com/backup:0.17.0"

  mounts {
    type   = "bind"
    source = var.source_folder
    target = "/source"
  }
}
