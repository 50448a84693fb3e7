resource "proxmox_virtual_environment_vm" "web" {
  name      = "web"
  node_name = "pve1"

  network_device {
    bridge   = "vmbr0"
    firewall = true
  }

  network_device {
    bridge = "vmbr1"
  }
}

resource "proxmox_lxc" "cache" {
  target_node = "pve1"
  hostname    = "cache"
  ostemplate  = "local:vztmpl/debian-12-standard_12.7-1_amd64.tar.zst"

  network {
    name     = "eth0"
    bridge   = "vmbr0"
    ip       = "dhcp"
    firewall = false
  }
}
