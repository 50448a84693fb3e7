resource "aws_security_group" "database" {
  name   = "database"
  vpc_id = "vpc-0a1b2c3d"
}

locals {
  anywhere = "0.0.0.0/0"
}

resource "aws_vpc_security_group_ingress_rule" "postgres" {
  security_group_id = aws_security_group.database.id
  cidr_ipv4         = local.anywhere
  ip_protocol       = "tcp"
  from_port         = 5432
  to_port           = 5432
}

# EKS opens port 22 of the nodes to everybody.
resource "aws_eks_node_group" "workers" {
  cluster_name    = "shop"
  node_group_name = "workers"
  node_role_arn   = "arn:aws:iam::111122223333:role/workers"
  subnet_ids      = ["subnet-0a1b2c3d"]

  scaling_config {
    desired_size = 2
    max_size     = 4
    min_size     = 2
  }

  remote_access {
    ec2_ssh_key = "operators"
  }
}

resource "aws_network_acl" "edge" {
  vpc_id = "vpc-0a1b2c3d"
}

resource "aws_network_acl_rule" "ssh" {
  network_acl_id  = aws_network_acl.edge.id
  rule_number     = 100
  rule_action     = "allow"
  protocol        = "6"
  ipv6_cidr_block = "::/0"
  from_port       = 20
  to_port         = 30
}
