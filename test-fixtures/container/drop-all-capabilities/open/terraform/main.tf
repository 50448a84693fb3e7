variable "hardened" {
  type = bool
}

resource "kubernetes_deployment" "resolver" {
  metadata {
    name = "resolver"
  }
  spec {
    selector {
      match_labels = { app = "resolver" }
    }
    template {
      metadata {
        labels = { app = "resolver" }
      }
      spec {
        container {
          name  = "resolver"
          image = "registry.example.com/resolver:1.21.0"

          dynamic "security_context" {
            for_each = var.hardened ? [1] : []
            content {
              capabilities {
                drop = ["ALL"]
              }
            }
          }
        }
      }
    }
  }
}
