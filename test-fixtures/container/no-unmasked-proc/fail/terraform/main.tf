resource "kubernetes_manifest" "builder" {
  manifest = {
    apiVersion = "v1"
    kind       = "Pod"
    metadata = {
      name      = "builder"
      namespace = "ci"
    }
    spec = {
      containers = [
        {
          name  = "builder"
          image = "registry.example.com/ci/builder:0.14.0"
          securityContext = {
            procMount = "Unmasked"
          }
        },
      ]
    }
  }
}

resource "docker_container" "builder" {
  name          = "builder"
  image         = "registry.example.com/ci/builder:0.14.0"
  security_opts = ["systempaths=unconfined"]
}
