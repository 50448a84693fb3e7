variable "api_token" {
  type = string
}

provider "aws" {
  region = "eu-central-1"
  assume_role {
    role_arn = "arn:aws:iam::210987654321:role/deploy"
  }
}
