resource "kubernetes_cron_job" "digest" {
  metadata {
    name = "digest"
  }
  spec {
    schedule = "@daily"
    job_template {
      metadata {}
      spec {
        template {
          metadata {}
          spec {
            container {
              name  = "digest"
              image = "registry.example.com/digest:1.1.0"
              resources {
                requests = {
                  cpu = "100m"
                }
              }
            }
          }
        }
      }
    }
  }
}
