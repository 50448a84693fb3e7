resource "azurerm_linux_virtual_machine" "archive" {
  name                  = "archive"
  resource_group_name   = "records"
  location              = "westeurope"
  size                  = "Standard_B2s"
  admin_username        = "operator"
  network_interface_ids = [azurerm_network_interface.archive.id]

  admin_ssh_key {
    username   = "operator"
    public_key = file("operator.pub")
  }
}

resource "azurerm_orchestrated_virtual_machine_scale_set" "index" {
  name                        = "index"
  resource_group_name         = "records"
  location                    = "westeurope"
  platform_fault_domain_count = 1

  os_profile {
    linux_configuration {
      admin_username = "operator"

      admin_ssh_key {
        username   = "operator"
        public_key = file("operator.pub")
      }
    }
  }
}

resource "azurerm_virtual_machine" "desktop" {
  name                  = "desktop"
  resource_group_name   = "records"
  location              = "westeurope"
  vm_size               = "Standard_B2s"
  network_interface_ids = [azurerm_network_interface.desktop.id]

  os_profile {
    computer_name  = "desktop"
    admin_username = "operator"
    admin_password = var.desktop_password
  }

  os_profile_windows_config {}
}

resource "aws_instance" "gateway" {
  ami           = "ami-0f1e2d3c4b5a69788"
  instance_type = "t3.small"
  key_name      = "operations"
  user_data     = <<-EOT
    #cloud-config
    ssh_pwauth: false
    packages: [wireguard]
  EOT
}

resource "google_compute_instance" "mirror" {
  name         = "mirror"
  machine_type = "e2-small"
}
