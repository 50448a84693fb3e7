resource "kubernetes_deployment" "search" {
  metadata {
    name = "search"
  }
  spec {
    template {
      metadata {}
      spec {
        container {
          name  = "search"
          image = "registry.example.com/search:2.15.0"
          resources {
            limits = {
              memory = "2Gi"
            }
          }
        }
      }
    }
  }
}

resource "docker_container" "search" {
  name       = "search"
  image      = "registry.example.com/search:2.15.0"
  cpu_shares = 512
}
