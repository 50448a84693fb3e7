resource "azurerm_mssql_server" "ledger" {
  name                         = "ledger"
  administrator_login          = "sa"
  administrator_login_password = "P@ssw0rd123"
}
