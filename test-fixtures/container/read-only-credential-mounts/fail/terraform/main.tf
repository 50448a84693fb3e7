resource "docker_container" "deployer" {
  name  = "deployer"
  image = "registry.example.com/deployer:1.2.0"

  volumes {
    host_path      = "/home/deploy/.aws"
    container_path = "/home/app/.aws"
  }
}
