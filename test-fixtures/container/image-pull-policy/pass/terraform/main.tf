resource "kubernetes_job_v1" "report" {
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
          image_pull_policy = "Always"
        }
        restart_policy = "Never"
      }
    }
  }
}
