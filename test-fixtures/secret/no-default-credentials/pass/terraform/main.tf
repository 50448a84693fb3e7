variable "password" {
  type = string
}

resource "azurerm_mssql_server" "ledger" {
  name                         = "ledger"
  administrator_login          = "ledgerkeeper"
  administrator_login_password = var.password
}
