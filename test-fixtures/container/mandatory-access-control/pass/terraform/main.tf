resource "docker_container" "indexer" {
  name          = "indexer"
  image         = "registry.example.com/indexer:2.2.0"
  security_opts = ["apparmor=indexer", "no-new-privileges:true"]
}
