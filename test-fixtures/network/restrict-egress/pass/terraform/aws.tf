# Terraform removes the rule that AWS would add.
resource "aws_security_group" "database" {
  name   = "database"
  vpc_id = "vpc-0a1b2c3d"
}

resource "aws_security_group" "app" {
  name   = "app"
  vpc_id = "vpc-0a1b2c3d"

  egress {
    from_port       = 5432
    to_port         = 5432
    protocol        = "tcp"
    security_groups = [aws_security_group.database.id]
  }

  egress {
    from_port   = 443
    to_port     = 443
    protocol    = "tcp"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

# Answers go out on high ports.
resource "aws_network_acl" "app" {
  vpc_id = "vpc-0a1b2c3d"

  egress {
    rule_no    = 100
    action     = "allow"
    protocol   = "tcp"
    cidr_block = "0.0.0.0/0"
    from_port  = 1024
    to_port    = 65535
  }
}
