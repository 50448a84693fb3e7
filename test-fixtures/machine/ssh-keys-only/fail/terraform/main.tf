variable "operator_password" {
  type      = string
  sensitive = true
}

resource "azurerm_linux_virtual_machine" "archive" {
  name                            = "archive"
  resource_group_name             = "records"
  location                        = "westeurope"
  size                            = "Standard_B2s"
  admin_username                  = "operator"
  admin_password                  = var.operator_password
  disable_password_authentication = false
  network_interface_ids           = [azurerm_network_interface.archive.id]
}

resource "azurerm_linux_virtual_machine" "index" {
  name                  = "index"
  resource_group_name   = "records"
  location              = "westeurope"
  size                  = "Standard_B2s"
  admin_username        = "operator"
  admin_password        = var.operator_password
  network_interface_ids = [azurerm_network_interface.index.id]
}

resource "azurerm_virtual_machine" "scanner" {
  name                  = "scanner"
  resource_group_name   = "records"
  location              = "westeurope"
  vm_size               = "Standard_B2s"
  network_interface_ids = [azurerm_network_interface.scanner.id]

  os_profile {
    computer_name  = "scanner"
    admin_username = "operator"
  }

  os_profile_linux_config {
    disable_password_authentication = false
  }
}

resource "aws_instance" "gateway" {
  ami           = "ami-0f1e2d3c4b5a69788"
  instance_type = "t3.small"
  key_name      = "operations"
  user_data     = <<-EOT
    #cloud-config
    ssh_pwauth: true
    packages: [wireguard]
  EOT
}

resource "aws_launch_template" "worker" {
  name      = "worker"
  image_id  = "ami-0f1e2d3c4b5a69788"
  user_data = "I2Nsb3VkLWNvbmZpZwpzc2hfcHdhdXRoOiB5ZXMK"
}

resource "google_compute_instance" "mirror" {
  name         = "mirror"
  machine_type = "e2-small"
  metadata = {
    startup-script = "sed -i 's/^PasswordAuthentication no/PasswordAuthentication yes/' /etc/ssh/sshd_config"
  }
}
