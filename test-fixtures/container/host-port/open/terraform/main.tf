variable "node_port" {
  type        = number
  description = "A port of the node, or 0 for none"
}

resource "kubernetes_pod_v1" "web" {
  metadata {
    name = "web"
  }
  spec {
    container {
      name  = "web"
      image = "registry.example.com/web:4.4.0"
      port {
        container_port = 8080
        host_port      = var.node_port
      }
    }
  }
}
