resource "azurerm_subnet" "app" {
  name                 = "snet-app"
  resource_group_name  = "rg-shop"
  virtual_network_name = "vnet-shop"
  address_prefixes     = ["10.0.1.0/24"]
}

resource "azurerm_subnet" "data" {
  name                 = "snet-data"
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

resource "azurerm_network_security_group" "data" {
  name                = "nsg-data"
  location            = "westeurope"
  resource_group_name = "rg-shop"
}

resource "azurerm_subnet_network_security_group_association" "data" {
  subnet_id                 = azurerm_subnet.data.id
  network_security_group_id = azurerm_network_security_group.data.id
}

resource "azurerm_windows_virtual_machine_scale_set" "desktop" {
  name                = "desktop"
  location            = "westeurope"
  resource_group_name = "rg-shop"
  sku                 = "Standard_B2s"
  instances           = 2
  admin_username      = "operator"
  admin_password      = var.password

  network_interface {
    name    = "main"
    primary = true

    ip_configuration {
      name      = "internal"
      primary   = true
      subnet_id = azurerm_subnet.app.id
    }
  }

  os_disk {
    caching              = "ReadWrite"
    storage_account_type = "Standard_LRS"
  }
}

variable "password" {
  type      = string
  sensitive = true
}
