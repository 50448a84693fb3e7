resource "google_compute_network" "shop" {
  name = "shop"
}

resource "google_compute_firewall" "deny_out" {
  name               = "deny-out"
  network            = google_compute_network.shop.name
  direction          = "EGRESS"
  priority           = 65000
  destination_ranges = ["0.0.0.0/0", "::/0"]

  deny {
    protocol = "all"
  }
}

resource "google_compute_firewall" "updates" {
  name               = "allow-updates"
  network            = google_compute_network.shop.name
  direction          = "EGRESS"
  destination_ranges = ["0.0.0.0/0"]

  allow {
    protocol = "tcp"
    ports    = ["443"]
  }
}

# Of a network that is not in the code nobody knows the other rules.
resource "google_compute_firewall" "web" {
  name    = "allow-web"
  network = "default"

  allow {
    protocol = "tcp"
    ports    = ["443"]
  }

  source_ranges = ["0.0.0.0/0"]
}
