resource "kubernetes_deployment_v1" "api" {
  metadata {
    name = "api"
  }
  spec {
    selector {
      match_labels = { app = "api" }
    }
    template {
      metadata {
        labels = { app = "api" }
      }
      spec {
        container {
          name  = "api"
          image = "ghcr.io/oakline/api:2.1.0"
          env {
            name  = "DB_PASSWORD_FILE"
            value = "/etc/api/db/password"
          }
        }
      }
    }
  }
}
