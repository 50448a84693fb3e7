resource "azurerm_network_interface" "app" {
  name                = "app"
  location            = "westeurope"
  resource_group_name = "shop"

  ip_configuration {
    name                          = "internal"
    private_ip_address_allocation = "Dynamic"
  }
}

resource "aws_subnet" "app" {
  vpc_id     = "vpc-0a1b2c3d"
  cidr_block = "10.2.1.0/24"
}

resource "aws_instance" "app" {
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t4g.small"
  subnet_id     = aws_subnet.app.id
}

# The address of the NAT gateway is none of a machine.
resource "aws_eip" "nat" {
  domain = "vpc"
}

resource "aws_nat_gateway" "out" {
  allocation_id = aws_eip.nat.id
  subnet_id     = aws_subnet.app.id
}

resource "google_compute_instance_template" "app" {
  machine_type = "e2-medium"
  disk {
    source_image = "debian-cloud/debian-12"
  }
  network_interface {
    subnetwork = "apps"
  }
}
