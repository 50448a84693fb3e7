resource "aws_ecs_task_definition" "backup" {
  family = "backup"

  volume {
    name      = "config"
    host_path = "/etc"
  }

  container_definitions = <<-JSON
    [
      {
        "name": "backup",
        "image": "registry.example.com/backup:0.17.0",
        "memory": 512,
        "mountPoints": [
          {"sourceVolume": "config", "containerPath": "/source", "readOnly": true}
        ]
      }
    ]
  JSON
}
