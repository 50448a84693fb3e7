resource "kubernetes_cron_job_v1" "report" {
  metadata {
    name = "report"
  }
  spec {
    schedule = "0 6 * * 1"
    job_template {
      metadata {}
      spec {
        template {
          metadata {}
          spec {
            container {
              name              = "report"
              image             = "registry.example.com/report:latest"
              image_pull_policy = "IfNotPresent"
            }
            restart_policy = "Never"
          }
        }
      }
    }
  }
}
