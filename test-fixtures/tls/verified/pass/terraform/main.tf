provider "kubernetes" {
  host                   = "https://kubernetes.oakline.example"
  insecure               = false
  cluster_ca_certificate = file("ca.crt")
}
