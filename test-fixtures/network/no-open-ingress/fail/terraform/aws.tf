resource "aws_security_group" "app" {
  name   = "app"
  vpc_id = "vpc-0a1b2c3d"

  ingress {
    from_port   = 443
    to_port     = 443
    protocol    = "tcp"
    cidr_blocks = ["0.0.0.0/0"]
  }

  ingress {
    from_port        = 8080
    to_port          = 8080
    protocol         = "tcp"
    cidr_blocks      = ["10.0.0.0/8"]
    ipv6_cidr_blocks = ["::/0"]
  }
}

variable "everybody" {
  type    = list(string)
  default = ["192.168.0.0/16", "0.0.0.0/0"]
}

# Every protocol, in a rule of its own, by way of a variable.
resource "aws_security_group_rule" "all" {
  type              = "ingress"
  from_port         = 0
  to_port           = 0
  protocol          = "-1"
  cidr_blocks       = var.everybody
  security_group_id = aws_security_group.app.id
}

resource "aws_vpc_security_group_ingress_rule" "agents" {
  security_group_id = "sg-0123456789abcdef0"
  cidr_ipv4         = "0.0.0.0/0"
  ip_protocol       = "tcp"
  from_port         = 41121
  to_port           = 41121
}

resource "aws_ec2_managed_prefix_list" "public" {
  name           = "public"
  address_family = "IPv4"
  max_entries    = 1

  entry {
    cidr = "0.0.0.0/0"
  }
}

resource "aws_default_security_group" "default" {
  vpc_id = "vpc-0a1b2c3d"

  ingress = [{
    from_port        = 9100
    to_port          = 9100
    protocol         = "tcp"
    description      = "Metrics"
    cidr_blocks      = null
    ipv6_cidr_blocks = null
    prefix_list_ids  = [aws_ec2_managed_prefix_list.public.id]
    security_groups  = null
    self             = false
  }]
}

resource "aws_network_acl" "app" {
  vpc_id = "vpc-0a1b2c3d"

  ingress {
    rule_no    = 100
    action     = "allow"
    protocol   = "udp"
    cidr_block = "0.0.0.0/0"
    from_port  = 161
    to_port    = 162
  }
}
