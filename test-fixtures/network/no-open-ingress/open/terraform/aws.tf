resource "aws_security_group" "partners" {
  name   = "partners"
  vpc_id = "vpc-0a1b2c3d"

  # Whoever keeps the list decides.
  ingress {
    from_port       = 5671
    to_port         = 5671
    protocol        = "tcp"
    prefix_list_ids = ["pl-0123456789abcdef0"]
  }
}
