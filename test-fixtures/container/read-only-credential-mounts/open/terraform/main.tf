variable "rotate_keys" {
  type = bool
}

resource "docker_container" "deployer" {
  name  = "deployer"
  image = "registry.example.com/deployer:1.2.0"

  mounts {
    type      = "bind"
    source    = "/srv/deployer/.ssh"
    target    = "/home/app/.ssh"
    read_only = !var.rotate_keys
  }
}
