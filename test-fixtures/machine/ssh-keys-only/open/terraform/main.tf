variable "allow_passwords" {
  type = bool
}

resource "azurerm_linux_virtual_machine" "archive" {
  name                            = "archive"
  resource_group_name             = "records"
  location                        = "westeurope"
  size                            = "Standard_B2s"
  admin_username                  = "operator"
  disable_password_authentication = !var.allow_passwords
  network_interface_ids           = [azurerm_network_interface.archive.id]
}

data "cloudinit_config" "gateway" {
  part {
    content = "#cloud-config"
  }
}

resource "aws_instance" "gateway" {
  ami           = "ami-0f1e2d3c4b5a69788"
  instance_type = "t3.small"
  user_data     = data.cloudinit_config.gateway.rendered
}
