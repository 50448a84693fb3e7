resource "docker_container" "resolver" {
  name  = "resolver"
  image = "registry.example.com/resolver:1.21.0"

  capabilities {
    drop = ["MKNOD", "NET_RAW"]
  }
}
