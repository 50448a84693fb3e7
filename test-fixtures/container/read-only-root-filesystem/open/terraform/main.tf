variable "read_only" {
  type = bool
}

resource "kubernetes_stateful_set" "web" {
  metadata {
    name = "web"
  }
  spec {
    service_name = "web"
    template {
      metadata {}
      spec {
        container {
          name  = "web"
          image = "registry.example.com/web:4.4.0"
          security_context {
            read_only_root_filesystem = var.read_only
          }
        }
      }
    }
  }
}
