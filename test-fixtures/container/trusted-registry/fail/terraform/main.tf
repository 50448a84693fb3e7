resource "azurerm_container_app_job" "scan" {
  name                         = "scan"
  location                     = "westeurope"
  resource_group_name          = "scan"
  container_app_environment_id = var.environment_id
  replica_timeout_in_seconds   = 600

  template {
    container {
      name   = "scan"
      image  = "docker.io/somebody/scanner:1.0.0"
      cpu    = 0.25
      memory = "0.5Gi"
    }
  }
}

variable "environment_id" {
  type = string
}
