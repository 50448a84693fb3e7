resource "kubernetes_deployment" "runner" {
  metadata {
    name = "runner"
  }
  spec {
    template {
      metadata {}
      spec {
        container {
          name  = "runner"
          image = "registry.example.com/ci/runner:16.9.1"
          volume_mount {
            name       = "docker"
            mount_path = "/var/run/docker.sock"
            read_only  = true
          }
        }
        volume {
          name = "docker"
          host_path {
            path = "/var/run/docker.sock"
            type = "Socket"
          }
        }
      }
    }
  }
}

resource "docker_container" "portal" {
  name  = "portal"
  image = "registry.example.com/portal:2.20.3"

  volumes {
    host_path      = "/var/run/docker.sock"
    container_path = "/var/run/docker.sock"
  }
}
