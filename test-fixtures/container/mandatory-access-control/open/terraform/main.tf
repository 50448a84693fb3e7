variable "security_options" {
  type = list(string)
}

resource "docker_container" "indexer" {
  name          = "indexer"
  image         = "registry.example.com/indexer:2.2.0"
  security_opts = var.security_options
}
