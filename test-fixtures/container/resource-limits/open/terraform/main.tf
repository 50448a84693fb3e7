resource "docker_container" "search" {
  name   = "search"
  image  = "registry.example.com/search:2.15.0"
  memory = var.memory
  cpus   = "1.5"
}
