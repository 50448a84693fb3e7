resource "kubernetes_pod_v1" "cache" {
  metadata {
    name = "cache"
  }
  spec {
    container {
      name  = "redis"
      image = "bitnami/redis:7.4.2"
      env {
        name  = "ALLOW_EMPTY_PASSWORD"
        value = "yes"
      }
    }
  }
}
