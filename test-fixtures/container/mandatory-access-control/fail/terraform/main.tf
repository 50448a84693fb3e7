resource "docker_container" "indexer" {
  name          = "indexer"
  image         = "registry.example.com/indexer:2.2.0"
  security_opts = ["apparmor=unconfined"]
}

resource "aws_ecs_task_definition" "indexer" {
  family = "indexer"
  container_definitions = jsonencode([
    {
      name                  = "indexer"
      image                 = "registry.example.com/indexer:2.2.0"
      memory                = 1024
      dockerSecurityOptions = ["label:disable"]
    },
  ])
}
