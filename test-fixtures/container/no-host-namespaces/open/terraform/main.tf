variable "host_network" {
  type = bool
}

resource "kubernetes_daemonset" "probe" {
  metadata {
    name = "probe"
  }
  spec {
    template {
      metadata {}
      spec {
        host_network = var.host_network
        container {
          name  = "probe"
          image = "registry.example.com/probe:1.8.1"
        }
      }
    }
  }
}
