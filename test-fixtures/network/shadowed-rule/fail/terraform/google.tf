resource "google_compute_network" "shop" {
  name = "shop"
}

resource "google_compute_firewall" "no_office" {
  name          = "deny-office"
  network       = google_compute_network.shop.name
  priority      = 500
  source_ranges = ["10.0.0.0/8"]

  deny {
    protocol = "tcp"
  }
}

resource "google_compute_firewall" "office" {
  name          = "allow-office"
  network       = google_compute_network.shop.name
  source_ranges = ["10.20.0.0/16"]

  allow {
    protocol = "tcp"
    ports    = ["22"]
  }
}
