resource "aws_ecs_task_definition" "probe" {
  family       = "probe"
  network_mode = "awsvpc"
  pid_mode     = "task"
  container_definitions = jsonencode([
    {
      name   = "probe"
      image  = "registry.example.com/probe:1.8.1"
      memory = 64
    },
  ])
}
