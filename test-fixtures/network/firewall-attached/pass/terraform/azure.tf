resource "azurerm_subnet" "app" {
  name                 = "snet-app"
  resource_group_name  = "rg-shop"
  virtual_network_name = "vnet-shop"
  address_prefixes     = ["10.0.1.0/24"]
}

resource "azurerm_subnet" "edge" {
  name                 = "snet-edge"
  resource_group_name  = "rg-shop"
  virtual_network_name = "vnet-shop"
  address_prefixes     = ["10.0.2.0/24"]
}

resource "azurerm_network_interface" "app" {
  name                = "nic-app"
  location            = "westeurope"
  resource_group_name = "rg-shop"

  ip_configuration {
    name                          = "internal"
    subnet_id                     = azurerm_subnet.app.id
    private_ip_address_allocation = "Dynamic"
  }
}

resource "azurerm_network_interface" "edge" {
  name                = "nic-edge"
  location            = "westeurope"
  resource_group_name = "rg-shop"

  ip_configuration {
    name                          = "internal"
    subnet_id                     = azurerm_subnet.edge.id
    private_ip_address_allocation = "Dynamic"
  }
}

resource "azurerm_linux_virtual_machine" "app" {
  name                  = "app"
  location              = "westeurope"
  resource_group_name   = "rg-shop"
  size                  = "Standard_B2s"
  admin_username        = "operator"
  network_interface_ids = [azurerm_network_interface.app.id]

  admin_ssh_key {
    username   = "operator"
    public_key = file("operator.pub")
  }

  os_disk {
    caching              = "ReadWrite"
    storage_account_type = "Standard_LRS"
  }
}

resource "azurerm_linux_virtual_machine" "edge" {
  name                  = "edge"
  location              = "westeurope"
  resource_group_name   = "rg-shop"
  size                  = "Standard_B2s"
  admin_username        = "operator"
  network_interface_ids = [azurerm_network_interface.edge.id]

  admin_ssh_key {
    username   = "operator"
    public_key = file("operator.pub")
  }

  os_disk {
    caching              = "ReadWrite"
    storage_account_type = "Standard_LRS"
  }
}

resource "azurerm_network_security_group" "app" {
  name                = "nsg-app"
  location            = "westeurope"
  resource_group_name = "rg-shop"
}

# By the subnet.
resource "azurerm_subnet_network_security_group_association" "app" {
  subnet_id                 = azurerm_subnet.app.id
  network_security_group_id = azurerm_network_security_group.app.id
}

# By the interface.
resource "azurerm_network_interface_security_group_association" "edge" {
  network_interface_id      = azurerm_network_interface.edge.id
  network_security_group_id = azurerm_network_security_group.app.id
}
