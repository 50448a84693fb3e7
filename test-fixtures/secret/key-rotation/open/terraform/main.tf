variable "rotate" {
  type = bool
}

resource "aws_kms_key" "ledger" {
  enable_key_rotation = var.rotate
}
