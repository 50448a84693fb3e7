resource "docker_container" "broker" {
  name  = "broker"
  image = "registry.example.com/broker:3.13.1"
  sysctls = {
    "net.ipv4.ip_unprivileged_port_start" = "80"
  }
}
