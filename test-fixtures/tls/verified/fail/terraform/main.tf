provider "kubernetes" {
  host     = "https://kubernetes.oakline.example"
  insecure = true
}

resource "github_organization_webhook" "chat" {
  events = ["push"]
  configuration {
    url          = "https://chat.oakline.example/hook"
    insecure_ssl = true
  }
}

resource "aws_instance" "worker" {
  ami       = "ami-0c0ffee0c0ffee0c0"
  user_data = <<-EOT
    #!/bin/sh
    wget -q --no-check-certificate "https://files.oakline.example/${var.release}.tar.gz"
  EOT
}

locals {
  dsn = "postgres://ledger@db.oakline.example/ledger?sslmode=disable"
}
