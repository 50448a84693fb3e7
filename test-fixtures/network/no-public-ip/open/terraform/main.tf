variable "public" {
  type = bool
}

variable "subnet" {
  type = string
}

resource "azurerm_public_ip" "app" {
  count               = var.public ? 1 : 0
  name                = "app"
  location            = "westeurope"
  resource_group_name = "shop"
  allocation_method   = "Static"
}

resource "azurerm_network_interface" "app" {
  name                = "app"
  location            = "westeurope"
  resource_group_name = "shop"

  ip_configuration {
    name                          = "internal"
    private_ip_address_allocation = "Dynamic"
    public_ip_address_id          = var.public ? azurerm_public_ip.app[0].id : null
  }
}

resource "aws_instance" "app" {
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t4g.small"
  subnet_id     = var.subnet
}

resource "google_compute_instance" "app" {
  name         = "app"
  machine_type = "e2-medium"
  zone         = "europe-west3-a"

  network_interface {
    subnetwork = "apps"
    dynamic "access_config" {
      for_each = var.public ? ["ephemeral"] : []
      content {}
    }
  }
}
