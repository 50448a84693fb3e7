resource "aws_ecs_task_definition" "web" {
  family = "web"
  container_definitions = jsonencode([
    {
      name                   = "web"
      image                  = "registry.example.com/web:4.4.0"
      memory                 = 256
      readonlyRootFilesystem = false
    },
    {
      name   = "log-router"
      image  = "registry.example.com/log-router:2.31.0"
      memory = 64
    },
  ])
}
