variable "sysctls" {
  type = map(string)
}

resource "docker_container" "broker" {
  name    = "broker"
  image   = "registry.example.com/broker:3.13.1"
  sysctls = var.sysctls
}
