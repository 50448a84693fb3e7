variable "proc_mount" {
  type = string
}

resource "kubernetes_manifest" "builder" {
  manifest = yamldecode(<<-YAML
    apiVersion: v1
    kind: Pod
    metadata:
      name: builder
    spec:
      containers:
        - name: builder
          image: registry.example.com/ci/builder:0.14.0
          securityContext:
            procMount: ${var.proc_mount}
  YAML
  )
}
