resource "azurerm_application_security_group" "bastion" {
  name                = "asg-bastion"
  location            = "westeurope"
  resource_group_name = "rg-shop"
}

resource "azurerm_network_security_group" "web" {
  name                = "nsg-web"
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

  security_rule {
    name                                  = "SSH"
    priority                              = 110
    direction                             = "Inbound"
    access                                = "Allow"
    protocol                              = "Tcp"
    source_port_range                     = "*"
    destination_port_range                = "22"
    source_application_security_group_ids = [azurerm_application_security_group.bastion.id]
    destination_address_prefix            = "*"
  }
}
