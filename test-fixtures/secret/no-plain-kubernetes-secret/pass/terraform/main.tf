variable "billing_password" {
  type      = string
  sensitive = true
}

resource "kubernetes_secret_v1" "billing" {
  metadata {
    name = "billing"
  }
  data = {
    username = "billing"
    password = var.billing_password
  }
}
