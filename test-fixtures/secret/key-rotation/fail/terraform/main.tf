resource "aws_kms_key" "ledger" {
  description = "encrypts the ledger"
}

resource "google_kms_crypto_key" "ledger" {
  name            = "ledger"
  key_ring        = google_kms_key_ring.oakline.id
  rotation_period = "63072000s"
}

resource "azurerm_key_vault_key" "ledger" {
  name         = "ledger"
  key_vault_id = azurerm_key_vault.oakline.id
  key_type     = "RSA"
  key_opts     = ["encrypt", "decrypt"]
}
