variable "socket" {
  type = string
}

resource "aws_ecs_task_definition" "collector" {
  family = "collector"

  volume {
    name      = "socket"
    host_path = var.socket
  }

  container_definitions = jsonencode([
    {
      name        = "collector"
      image       = "registry.example.com/collector:7.55.0"
      memory      = 256
      mountPoints = [{ sourceVolume = "socket", containerPath = "/var/run/engine.sock" }]
    },
  ])
}
