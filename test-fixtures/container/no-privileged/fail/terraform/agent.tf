locals {
  # the agent reads the kernel's counters
  needs_host = true
}

resource "kubernetes_daemonset" "agent" {
  metadata {
    name = "agent"
  }
  spec {
    selector {
      match_labels = { app = "agent" }
    }
    template {
      metadata {
        labels = { app = "agent" }
      }
      spec {
        container {
          name  = "agent"
          image = "registry.example.com/agent:1.4.2"
          security_context {
            privileged = local.needs_host
          }
        }
      }
    }
  }
}
