variable "pull_policy" {
  type = string
}

resource "kubernetes_job" "report" {
  metadata {
    name = "report"
  }
  spec {
    template {
      metadata {}
      spec {
        container {
          name              = "report"
          image             = "registry.example.com/report:edge"
          image_pull_policy = var.pull_policy
        }
        restart_policy = "Never"
      }
    }
  }
}
