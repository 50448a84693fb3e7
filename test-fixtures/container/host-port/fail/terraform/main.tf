resource "kubernetes_daemon_set_v1" "ingress" {
  metadata {
    name = "ingress"
  }
  spec {
    selector {
      match_labels = { app = "ingress" }
    }
    template {
      metadata {
        labels = { app = "ingress" }
      }
      spec {
        container {
          name  = "ingress"
          image = "registry.example.com/ingress:1.11.2"
          port {
            name           = "https"
            container_port = 8443
            host_port      = 443
          }
        }
      }
    }
  }
}

resource "aws_ecs_task_definition" "legacy" {
  family = "legacy"
  container_definitions = jsonencode([
    {
      name         = "legacy"
      image        = "registry.example.com/legacy:1.0.9"
      memory       = 256
      portMappings = [{ containerPort = 8080, hostPort = 80 }]
    },
  ])
}
