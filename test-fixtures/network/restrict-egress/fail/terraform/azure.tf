# Nobody says anything about outbound packets: the platform lets them out.
resource "azurerm_network_security_group" "quiet" {
  name                = "nsg-quiet"
  location            = "westeurope"
  resource_group_name = "rg-shop"

  security_rule {
    name                       = "Web"
    priority                   = 100
    direction                  = "Inbound"
    access                     = "Allow"
    protocol                   = "Tcp"
    source_port_range          = "*"
    destination_port_range     = "443"
    source_address_prefix      = "*"
    destination_address_prefix = "*"
  }
}

resource "azurerm_network_security_group" "wide" {
  name                = "nsg-wide"
  location            = "westeurope"
  resource_group_name = "rg-shop"

  security_rule {
    name                       = "Updates"
    priority                   = 100
    direction                  = "Outbound"
    access                     = "Allow"
    protocol                   = "*"
    source_port_range          = "*"
    destination_port_range     = "*"
    source_address_prefix      = "*"
    destination_address_prefix = "Internet"
  }

  security_rule {
    name                       = "DenyAll"
    priority                   = 4000
    direction                  = "Outbound"
    access                     = "Deny"
    protocol                   = "*"
    source_port_range          = "*"
    destination_port_range     = "*"
    source_address_prefix      = "*"
    destination_address_prefix = "*"
  }
}
