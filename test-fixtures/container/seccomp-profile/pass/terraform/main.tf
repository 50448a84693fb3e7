resource "kubernetes_pod" "sandbox" {
  metadata {
    name = "sandbox"
  }
  spec {
    security_context {
      seccomp_profile {
        type = "RuntimeDefault"
      }
    }
    container {
      name  = "sandbox"
      image = "registry.example.com/sandbox:0.6.0"
    }
  }
}

resource "docker_container" "sandbox" {
  name  = "sandbox"
  image = "registry.example.com/sandbox:0.6.0"
}
