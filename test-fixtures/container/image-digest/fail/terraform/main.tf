resource "google_cloud_run_service" "api" {
  name     = "api"
  location = "europe-west1"
  template {
    spec {
      containers {
        image = "europe-docker.pkg.dev/orders/api/api:2.7.1"
      }
    }
  }
}
