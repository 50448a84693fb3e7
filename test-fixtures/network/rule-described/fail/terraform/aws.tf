resource "aws_security_group" "app" {
  name        = "app"
  description = "The application"
  vpc_id      = "vpc-0a1b2c3d"

  ingress {
    from_port   = 443
    to_port     = 443
    protocol    = "tcp"
    cidr_blocks = ["10.0.0.0/8"]
  }
}

resource "aws_vpc_security_group_egress_rule" "updates" {
  security_group_id = aws_security_group.app.id
  cidr_ipv4         = "10.0.8.0/24"
  ip_protocol       = "tcp"
  from_port         = 3128
  to_port           = 3128
}
