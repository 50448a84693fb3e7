resource "azurerm_container_app" "shop" {
  name                         = "shop"
  resource_group_name          = "shop"
  container_app_environment_id = azurerm_container_app_environment.main.id
  revision_mode                = "Single"

  template {
    container {
      name   = "web"
      image  = "shop.azurecr.io/web:5.1.0"
      cpu    = 0.5
      memory = "1Gi"

      readiness_probe {
        transport = "HTTP"
        port      = 8080
        path      = "/ready"
      }
    }
  }
}

resource "azurerm_container_app_environment" "main" {
  name                = "shop"
  location            = "westeurope"
  resource_group_name = "shop"
}
