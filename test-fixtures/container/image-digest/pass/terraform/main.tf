resource "google_cloud_run_v2_job" "import" {
  name     = "import"
  location = "europe-west1"
  template {
    template {
      containers {
        image = "europe-docker.pkg.dev/orders/import/import@sha256:4be429a5fbb2e71ae7958bfa558bc637cf3a61baf40a708cb8fff532b39e52d0"
      }
    }
  }
}
