locals {
  crlf = "a\r\n"
  list = [
    1,
    2
  ]
  doc = <<-EOT
    one
      two ${var.x}
  EOT
}
