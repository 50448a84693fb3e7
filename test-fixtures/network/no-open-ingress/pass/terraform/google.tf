resource "google_compute_network" "shop" {
  name = "shop"
}

resource "google_compute_firewall" "no_internet" {
  name     = "deny-internet"
  network  = google_compute_network.shop.name
  priority = 1000

  deny {
    protocol = "all"
  }

  source_ranges = ["0.0.0.0/0"]
}

# Of equal priority, what denies comes first.
resource "google_compute_firewall" "app" {
  name    = "allow-app"
  network = google_compute_network.shop.name

  allow {
    protocol = "tcp"
    ports    = ["8080"]
  }

  source_ranges = ["0.0.0.0/0"]
}

resource "google_compute_firewall" "web" {
  name     = "allow-web"
  network  = google_compute_network.shop.name
  priority = 900

  allow {
    protocol = "tcp"
    ports    = ["80", "443"]
  }

  source_ranges = ["0.0.0.0/0"]
}

resource "google_compute_firewall" "debug" {
  name     = "allow-debug"
  network  = google_compute_network.shop.name
  priority = 800
  disabled = true

  allow {
    protocol = "tcp"
  }

  source_ranges = ["0.0.0.0/0"]
}

resource "google_compute_firewall" "internal" {
  name    = "allow-internal"
  network = "default"

  allow {
    protocol = "tcp"
    ports    = ["5000-5999"]
  }

  source_tags = ["app"]
}
