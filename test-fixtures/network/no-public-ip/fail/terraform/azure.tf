resource "azurerm_public_ip" "jump" {
  name                = "jump"
  location            = "westeurope"
  resource_group_name = "ops"
  allocation_method   = "Static"
}

resource "azurerm_network_interface" "jump" {
  name                = "jump"
  location            = "westeurope"
  resource_group_name = "ops"

  ip_configuration {
    name                          = "internal"
    subnet_id                     = azurerm_subnet.ops.id
    private_ip_address_allocation = "Dynamic"
    public_ip_address_id          = azurerm_public_ip.jump.id
  }
}

resource "azurerm_subnet" "ops" {
  name                 = "ops"
  resource_group_name  = "ops"
  virtual_network_name = "ops"
  address_prefixes     = ["10.1.0.0/24"]
}

resource "azurerm_container_group" "collector" {
  name                = "collector"
  location            = "westeurope"
  resource_group_name = "ops"
  os_type             = "Linux"

  container {
    name   = "collector"
    image  = "ops.azurecr.io/collector:1.3.0"
    cpu    = 1
    memory = 1
  }
}
