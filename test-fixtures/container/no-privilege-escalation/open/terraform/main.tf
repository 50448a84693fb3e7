variable "setuid" {
  type = string
}

resource "kubernetes_pod" "mailer" {
  metadata {
    name = "mailer"
  }
  spec {
    container {
      name  = "mailer"
      image = "registry.example.com/mailer:3.0.0"
      security_context {
        allow_privilege_escalation = var.setuid == "needed"
      }
    }
  }
}
