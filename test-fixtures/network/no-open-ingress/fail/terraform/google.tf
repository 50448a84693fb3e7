resource "google_compute_network" "shop" {
  name = "shop"
}

resource "google_compute_firewall" "app" {
  name    = "allow-app"
  network = google_compute_network.shop.name

  allow {
    protocol = "icmp"
  }

  allow {
    protocol = "tcp"
    ports    = ["443", "8000-8999"]
  }

  source_ranges = ["10.0.0.0/8", "0.0.0.0/0"]
  target_tags   = ["app"]
}

# Too late: of lower priority than what it should deny.
resource "google_compute_firewall" "no_app" {
  name     = "deny-app"
  network  = google_compute_network.shop.self_link
  priority = 2000

  deny {
    protocol = "all"
  }

  source_ranges = ["0.0.0.0/0"]
}
