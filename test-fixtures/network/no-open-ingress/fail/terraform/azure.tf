resource "azurerm_network_security_group" "app" {
  name                = "nsg-app"
  location            = "westeurope"
  resource_group_name = "rg-shop"

  security_rule {
    name                       = "Backend"
    priority                   = 200
    direction                  = "Inbound"
    access                     = "Allow"
    protocol                   = "Tcp"
    source_port_range          = "*"
    destination_port_range     = "8000-8100"
    source_address_prefix      = "*"
    destination_address_prefix = "*"
  }
}

# A service tag, in a rule of its own and in a list.
resource "azurerm_network_security_rule" "metrics" {
  name                        = "Metrics"
  priority                    = 210
  direction                   = "Inbound"
  access                      = "Allow"
  protocol                    = "Tcp"
  source_port_range           = "*"
  destination_port_ranges     = ["443", "9100"]
  source_address_prefixes     = ["10.20.0.0/16", "Internet"]
  destination_address_prefix  = "*"
  resource_group_name         = "rg-shop"
  network_security_group_name = azurerm_network_security_group.app.name
}

# The two halves of the internet are the internet.
resource "azurerm_network_security_group" "halves" {
  name                = "nsg-halves"
  location            = "westeurope"
  resource_group_name = "rg-shop"

  security_rule {
    name                       = "Lower"
    priority                   = 100
    direction                  = "Inbound"
    access                     = "Allow"
    protocol                   = "Udp"
    source_port_range          = "*"
    destination_port_range     = "5060"
    source_address_prefix      = "0.0.0.0/1"
    destination_address_prefix = "*"
  }

  security_rule {
    name                       = "Upper"
    priority                   = 110
    direction                  = "Inbound"
    access                     = "Allow"
    protocol                   = "Udp"
    source_port_range          = "*"
    destination_port_range     = "5060"
    source_address_prefix      = "128.0.0.0/1"
    destination_address_prefix = "*"
  }
}

variable "group" {
  type = string
}

# The group is none of this module: the rule is judged by itself.
resource "azurerm_network_security_rule" "debug" {
  name                        = "Debug"
  priority                    = 300
  direction                   = "Inbound"
  access                      = "Allow"
  protocol                    = "*"
  source_port_range           = "*"
  destination_port_range      = "*"
  source_address_prefix       = "0.0.0.0/0"
  destination_address_prefix  = "*"
  resource_group_name         = "rg-shop"
  network_security_group_name = var.group
}
