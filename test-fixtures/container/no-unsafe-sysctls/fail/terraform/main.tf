resource "kubernetes_pod_v1" "broker" {
  metadata {
    name = "broker"
  }
  spec {
    security_context {
      sysctl {
        name  = "net.core.somaxconn"
        value = "1024"
      }
      sysctl {
        name  = "net.ipv4.tcp_syncookies"
        value = "1"
      }
    }
    container {
      name  = "broker"
      image = "registry.example.com/broker:3.13.1"
    }
  }
}

resource "docker_container" "broker" {
  name  = "broker"
  image = "registry.example.com/broker:3.13.1"
  sysctls = {
    "kernel.msgmax" = "65536"
  }
}
