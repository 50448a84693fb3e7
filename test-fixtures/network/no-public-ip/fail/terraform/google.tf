resource "google_compute_instance" "runner" {
  name         = "runner"
  machine_type = "e2-medium"
  zone         = "europe-west3-a"

  boot_disk {
    initialize_params {
      image = "debian-cloud/debian-12"
    }
  }
  network_interface {
    subnetwork = "runners"
    access_config {}
  }
}
