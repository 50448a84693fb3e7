resource "kubernetes_replication_controller_v1" "mailer" {
  metadata {
    name = "mailer"
  }
  spec {
    selector = { app = "mailer" }
    template {
      metadata {
        labels = { app = "mailer" }
      }
      spec {
        container {
          name  = "mailer"
          image = "registry.example.com/mailer:3.0.0"
          security_context {
            allow_privilege_escalation = true
          }
        }
        container {
          name  = "queue"
          image = "registry.example.com/queue:3.0.0"
        }
      }
    }
  }
}
