resource "aws_ecs_task_definition" "shop" {
  family = "shop"
  container_definitions = jsonencode([
    {
      name   = "web"
      image  = "registry.example.com/shop/web:5.1.0"
      memory = 512
      healthCheck = {
        command  = ["CMD-SHELL", "curl -f http://localhost:8080/health || exit 1"]
        interval = 30
      }
    },
  ])
}

resource "google_cloud_run_v2_service" "shop" {
  name     = "shop"
  location = "europe-west3"
  template {
    containers {
      image = "europe-docker.pkg.dev/shop/web/web:5.1.0"
      liveness_probe {
        http_get {
          path = "/health"
        }
      }
    }
  }
}
