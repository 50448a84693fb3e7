variable "debug" {
  type        = bool
  description = "Run with every right of the host, to trace it"
}

resource "aws_ecs_task_definition" "tracer" {
  family = "tracer"
  container_definitions = jsonencode([
    {
      name       = "tracer"
      image      = "registry.example.com/tracer:0.9.4"
      memory     = 256
      privileged = var.debug
    },
  ])
}
