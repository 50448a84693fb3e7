resource "kubernetes_deployment_v1" "web" {
  metadata {
    name = "web"
  }
  spec {
    template {
      metadata {}
      spec {
        container {
          name  = "web"
          image = "registry.example.com/web:4.4.0"
          security_context {
            capabilities {
              add = ["NET_BIND_SERVICE"]
            }
          }
        }
      }
    }
  }
}
