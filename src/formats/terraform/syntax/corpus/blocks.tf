terraform {
  required_version = ">= 1.5"
  required_providers {
    aws = { source = "hashicorp/aws", version = "~> 5.0" }
  }
  backend "s3" {}
}

provider "aws" { region = "eu-central-1" }
provider aws {
  alias = "bare"
}

variable "one_line" { type = string }

variable "typed" {
  type = object({
    name  = string
    ports = optional(list(number), [80, 443])
  })
  default = { name = "web" }
  validation {
    condition     = length(var.typed.name) > 0
    error_message = "The name must not be empty."
  }
}

resource "aws_security_group" "web" {
  dynamic "ingress" {
    for_each = var.ports
    iterator = port
    content {
      from_port   = port.value
      to_port     = port.value
      protocol    = "tcp"
      cidr_blocks = ["10.0.0.0/8"]
    }
  }

  lifecycle {
    create_before_destroy = true
    ignore_changes        = [tags["Name"], description]
  }
}

resource "aws_security_group" "db" {}

resource "aws_instance" "web" {
  count = var.on ? 1 : 0
  root_block_device {
    encrypted = true
  }
  ebs_block_device {
    device_name = "a"
  }
  ebs_block_device {
    device_name = "b"
  }
  provisioner "local-exec" {
    command = "echo ${self.id}"
  }
}

moved {
  from = aws_instance.old
  to   = aws_instance.web[0]
}

check "health" {
  data "http" "site" {
    url = "https://example.org"
  }
  assert {
    condition     = data.http.site.status_code == 200
    error_message = "${data.http.site.url} is down"
  }
}

output "ids" {
  value     = aws_instance.web[*].id
  sensitive = true
}
