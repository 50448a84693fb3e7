provider "grafana" {
  url  = "https://grafana.oakline.example"
  auth = var.grafana_auth
}

resource "azurerm_postgresql_flexible_server" "ledger" {
  name                   = "ledger"
  administrator_login    = "ledgerkeeper"
  administrator_password = "oar-Lantern-44"
}

locals {
  smtp = {
    host     = "smtp.oakline.example"
    password = "pewter-Field-7"
  }
}

resource "aws_lambda_function" "report" {
  function_name = "report"
  environment {
    variables = {
      QUEUE_URL = "amqps://report:kettle-9-moss@queue.oakline.example/"
      STAGE     = "prod"
    }
  }
}

resource "aws_instance" "worker" {
  ami       = "ami-0c0ffee0c0ffee0c0"
  user_data = <<-EOT
    #!/bin/sh
    export REGISTRY=${var.registry}
    docker login --username worker --password thimble-Quarry-5 "$REGISTRY"
  EOT
}

resource "aws_secretsmanager_secret_version" "ledger" {
  secret_id     = aws_secretsmanager_secret.ledger.id
  secret_string = "slate-Orbit-3"
}
