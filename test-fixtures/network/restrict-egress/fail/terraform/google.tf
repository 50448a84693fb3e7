# Google lets everything out that no rule denies.
resource "google_compute_network" "shop" {
  name = "shop"
}

resource "google_compute_firewall" "web" {
  name    = "allow-web"
  network = google_compute_network.shop.id

  allow {
    protocol = "tcp"
    ports    = ["443"]
  }

  source_ranges = ["0.0.0.0/0"]
}
