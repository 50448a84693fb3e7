resource "kubernetes_pod_v1" "resolver" {
  metadata {
    name = "resolver"
  }
  spec {
    container {
      name  = "resolver"
      image = "registry.example.com/resolver:1.21.0"
      security_context {
        capabilities {
          drop = ["ALL"]
          add  = ["NET_BIND_SERVICE"]
        }
      }
    }
  }
}
