resource "docker_container" "web" {
  name  = "web"
  image = "registry.example.com/web:4.4.0"

  capabilities {
    add = ["CHOWN", var.extra_capability]
  }
}
