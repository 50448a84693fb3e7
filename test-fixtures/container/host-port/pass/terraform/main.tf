resource "aws_ecs_task_definition" "web" {
  family       = "web"
  network_mode = "awsvpc"
  container_definitions = jsonencode([
    {
      name         = "web"
      image        = "registry.example.com/web:4.4.0"
      memory       = 256
      portMappings = [{ containerPort = 8080, hostPort = 8080 }]
    },
  ])
}

resource "kubernetes_pod" "web" {
  metadata {
    name = "web"
  }
  spec {
    container {
      name  = "web"
      image = "registry.example.com/web:4.4.0"
      port {
        container_port = 8080
      }
    }
  }
}
