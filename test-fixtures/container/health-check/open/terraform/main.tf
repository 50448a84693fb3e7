variable "health_path" {
  type = string
}

resource "azurerm_container_group" "shop" {
  name                = "shop"
  location            = "westeurope"
  resource_group_name = "shop"
  os_type             = "Linux"
  ip_address_type     = "Private"

  container {
    name   = "web"
    image  = "shop.azurecr.io/web:5.1.0"
    cpu    = 1
    memory = 1

    dynamic "liveness_probe" {
      for_each = var.health_path == "" ? [] : [var.health_path]
      content {
        http_get {
          path = liveness_probe.value
          port = 8080
        }
      }
    }
    readiness_probe {
      http_get {
        path = "/ready"
        port = 8080
      }
    }
  }
}
