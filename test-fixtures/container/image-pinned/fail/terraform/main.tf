variable "release" {
  type    = string
  default = "latest"
}

resource "docker_image" "proxy" {
  name = "registry.example.com/proxy"
}

resource "docker_container" "proxy" {
  name  = "proxy"
  image = docker_image.proxy.image_id
}

resource "azurerm_container_group" "jobs" {
  name                = "jobs"
  location            = "westeurope"
  resource_group_name = "jobs"
  os_type             = "Linux"
  ip_address_type     = "None"

  container {
    name   = "worker"
    image  = "jobs.azurecr.io/worker:${var.release}"
    cpu    = "1"
    memory = "1.5"
  }
}
