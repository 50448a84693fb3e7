variable "access" {
  type = string
}

resource "azurerm_network_security_rule" "winrm" {
  name                        = "WinRM"
  priority                    = 100
  direction                   = "Inbound"
  access                      = var.access
  protocol                    = "Tcp"
  source_port_range           = "*"
  destination_port_range      = "5986"
  source_address_prefix       = "*"
  destination_address_prefix  = "*"
  resource_group_name         = "rg-shop"
  network_security_group_name = "nsg-elsewhere"
}
