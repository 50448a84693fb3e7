variable "uid" {
  type = number
}

resource "docker_container" "ledger" {
  name  = "ledger"
  image = "registry.example.com/ledger:8.0.3"
  user  = var.uid
}
