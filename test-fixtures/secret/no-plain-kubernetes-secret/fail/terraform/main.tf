resource "kubernetes_secret_v1" "billing" {
  metadata {
    name = "billing"
  }
  data = {
    username = "billing"
    password = "oar-lantern-44"
  }
}
