variable "secret_key" {
  type = string
}

provider "aws" {
  region     = "eu-central-1"
  access_key = "AKIA3OAKLINEQ7WTZ2MB"
  secret_key = var.secret_key
}

resource "aws_iam_access_key" "backup" {
  user = "backup"
}
