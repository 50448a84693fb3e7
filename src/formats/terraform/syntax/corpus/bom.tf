locals {
  bom = "yes"
}
