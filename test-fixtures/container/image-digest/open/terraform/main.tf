variable "image" {
  type = string
}

resource "google_cloud_run_v2_service" "api" {
  name     = "api"
  location = "europe-west1"
  template {
    containers {
      image = var.image
    }
  }
}
