variable "redis_password" {
  type = string
}

resource "kubernetes_pod_v1" "cache" {
  metadata {
    name = "cache"
  }
  spec {
    container {
      name  = "redis"
      image = "bitnami/redis:7.4.2"
      env {
        name  = "REDIS_PASSWORD"
        value = var.redis_password
      }
    }
  }
}
