resource "docker_container" "sandbox" {
  name          = "sandbox"
  image         = "registry.example.com/sandbox:0.6.0"
  security_opts = ["no-new-privileges:true", "seccomp=unconfined"]
}
