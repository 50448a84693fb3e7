variable "profile" {
  type = string
}

resource "kubernetes_pod" "sandbox" {
  metadata {
    name = "sandbox"
  }
  spec {
    container {
      name  = "sandbox"
      image = "registry.example.com/sandbox:0.6.0"
      security_context {
        seccomp_profile {
          type = var.profile
        }
      }
    }
  }
}
