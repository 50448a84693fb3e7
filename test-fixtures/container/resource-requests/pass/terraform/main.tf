resource "azurerm_container_group" "digest" {
  name                = "digest"
  location            = "westeurope"
  resource_group_name = "digest"
  os_type             = "Linux"
  ip_address_type     = "None"

  container {
    name   = "digest"
    image  = "digest.azurecr.io/digest:1.1.0"
    cpu    = 0.5
    memory = 1
  }
}
