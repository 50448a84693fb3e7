resource "kubernetes_stateful_set_v1" "ledger" {
  metadata {
    name = "ledger"
  }
  spec {
    service_name = "ledger"
    selector {
      match_labels = { app = "ledger" }
    }
    template {
      metadata {
        labels = { app = "ledger" }
      }
      spec {
        security_context {
          run_as_user = "1000"
        }
        container {
          name  = "ledger"
          image = "registry.example.com/ledger:8.0.3"
        }
      }
    }
  }
}
