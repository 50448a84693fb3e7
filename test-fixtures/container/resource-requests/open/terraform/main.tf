variable "requests" {
  type = map(string)
}

resource "kubernetes_job" "digest" {
  metadata {
    name = "digest"
  }
  spec {
    template {
      metadata {}
      spec {
        container {
          name  = "digest"
          image = "registry.example.com/digest:1.1.0"
          resources {
            requests = var.requests
          }
        }
      }
    }
  }
}
