module "web" {
  source    = "./service"
  name      = "web"
  image     = "registry.example.com/web:4.4.0"
  read_only = true
}
