resource "aws_ecs_task_definition" "vpn" {
  family = "vpn"
  container_definitions = jsonencode([
    {
      name   = "vpn"
      image  = "registry.example.com/vpn:1.0.4"
      memory = 128
      linuxParameters = {
        capabilities = {
          add  = ["NET_ADMIN", "NET_BIND_SERVICE"]
          drop = ["ALL"]
        }
      }
    },
  ])
}
