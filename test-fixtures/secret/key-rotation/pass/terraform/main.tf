resource "aws_kms_key" "ledger" {
  enable_key_rotation = true
}

resource "aws_kms_key" "signing" {
  customer_master_key_spec = "RSA_4096"
  key_usage                = "SIGN_VERIFY"
}

resource "google_kms_crypto_key" "ledger" {
  name            = "ledger"
  key_ring        = google_kms_key_ring.oakline.id
  rotation_period = "7776000s"
}

resource "azurerm_key_vault_secret" "smtp" {
  name            = "smtp"
  value           = var.smtp_password
  key_vault_id    = azurerm_key_vault.oakline.id
  expiration_date = "2027-06-30T00:00:00Z"
}
