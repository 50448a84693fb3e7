resource "aws_ecs_task_definition" "search" {
  family                   = "search"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 1024
  memory                   = 2048
  container_definitions = jsonencode([
    {
      name  = "search"
      image = "registry.example.com/search:2.15.0"
    },
  ])
}

resource "docker_container" "search" {
  name   = "search"
  image  = "registry.example.com/search:2.15.0"
  memory = 2048
  cpus   = "1.5"
}

resource "google_cloud_run_v2_service" "search" {
  name     = "search"
  location = "europe-west3"
  template {
    containers {
      image = "europe-docker.pkg.dev/catalogue/search/search:2.15.0"
    }
  }
}
