resource "aws_batch_job_definition" "import" {
  name                  = "import"
  type                  = "container"
  platform_capabilities = ["FARGATE"]
  container_properties = jsonencode({
    image = "registry.example.com/orders/import:2.7.1"
    user  = "10001"
    resourceRequirements = [
      { type = "VCPU", value = "0.25" },
      { type = "MEMORY", value = "512" },
    ]
  })
}

resource "kubernetes_pod" "import" {
  metadata {
    name = "import"
  }
  spec {
    security_context {
      run_as_non_root = true
      run_as_user     = 10001
    }
    container {
      name  = "import"
      image = "registry.example.com/orders/import:2.7.1"
    }
  }
}
