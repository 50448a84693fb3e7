resource "aws_ecs_task_definition" "mailer" {
  family = "mailer"
  container_definitions = jsonencode([
    {
      name                  = "mailer"
      image                 = "registry.example.com/mailer:3.0.0"
      memory                = 128
      dockerSecurityOptions = ["no-new-privileges"]
    },
  ])
}
