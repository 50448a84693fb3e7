resource "aws_ecs_task_definition" "deployer" {
  family = "deployer"

  volume {
    name      = "keys"
    host_path = "/srv/deployer/.ssh"
  }

  container_definitions = jsonencode([
    {
      name        = "deployer"
      image       = "registry.example.com/deployer:1.2.0"
      memory      = 128
      mountPoints = [{ sourceVolume = "keys", containerPath = "/home/app/.ssh", readOnly = true }]
    },
  ])
}
