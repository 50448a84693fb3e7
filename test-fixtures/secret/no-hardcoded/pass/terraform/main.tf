variable "db_password" {
  type      = string
  sensitive = true
}

resource "random_password" "cache" {
  length = 32
}

resource "aws_elasticache_replication_group" "cache" {
  auth_token = random_password.cache.result
}

resource "aws_db_instance" "ledger" {
  username                    = "ledgerkeeper"
  password                    = var.db_password
  manage_master_user_password = false
}

data "aws_secretsmanager_secret" "smtp" {
  name = "smtp-password"
}
