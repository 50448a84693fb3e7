resource "kubernetes_pod_v1" "builder" {
  metadata {
    name      = "builder"
    namespace = "ci"
  }
  spec {
    container {
      name  = "builder"
      image = "registry.example.com/ci/builder:0.14.0"
    }
  }
}
