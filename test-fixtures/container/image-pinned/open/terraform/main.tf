variable "tag" {
  type = string
}

resource "aws_ecs_task_definition" "proxy" {
  family                = "proxy"
  container_definitions = <<-JSON
    [
      {
        "name": "proxy",
        "image": "registry.example.com/proxy:${var.tag}",
        "memory": 128
      }
    ]
  JSON
}
