resource "docker_container" "probe" {
  name         = "probe"
  image        = "registry.example.com/probe:1.8.1"
  network_mode = "host"
  pid_mode     = "host"
}

resource "kubernetes_pod" "probe" {
  metadata {
    name = "probe"
  }
  spec {
    host_ipc = true
    container {
      name  = "probe"
      image = "registry.example.com/probe:1.8.1"
    }
  }
}
