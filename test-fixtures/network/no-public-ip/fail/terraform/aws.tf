resource "aws_subnet" "edge" {
  vpc_id                  = "vpc-0a1b2c3d"
  cidr_block              = "10.2.0.0/24"
  map_public_ip_on_launch = true
}

resource "aws_instance" "edge" {
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t4g.small"
  subnet_id     = aws_subnet.edge.id
}

resource "aws_instance" "build" {
  ami                         = "ami-0a1b2c3d4e5f60718"
  instance_type               = "c7g.large"
  associate_public_ip_address = true
}

resource "aws_eip" "mail" {
  instance = aws_instance.edge.id
  domain   = "vpc"
}
