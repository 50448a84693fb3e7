resource "proxmox_virtual_environment_vm" "web" {
  name      = "web"
  node_name = "pve1"

  network_device {
    bridge   = "vmbr0"
    firewall = true
  }
}
