resource "docker_container" "ledger" {
  name  = "ledger"
  image = "registry.example.com/ledger:8.0.3"
  user  = "10001:10001"
}
