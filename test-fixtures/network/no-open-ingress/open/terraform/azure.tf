variable "partners" {
  type = list(string)
}

resource "azurerm_network_security_group" "exchange" {
  name                = "nsg-exchange"
  location            = "westeurope"
  resource_group_name = "rg-shop"

  security_rule {
    name                       = "Partners"
    priority                   = 100
    direction                  = "Inbound"
    access                     = "Allow"
    protocol                   = "Tcp"
    source_port_range          = "*"
    destination_port_range     = "5671"
    source_address_prefixes    = var.partners
    destination_address_prefix = "*"
  }
}
