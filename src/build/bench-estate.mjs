// A Terraform estate of the size that large users have: root modules that share local modules, with count, for_each,
// dynamic blocks, and values that come a long way.

/**
 * @param roots - root modules, each of which calls `callsEach` of the shared ones
 * @param shared - modules that others call; each third of them calls the next
 * @returns files by path
 */
export function estate({ roots, shared, filesEach = 8, rootParts = 2, callsEach = 5 }) {
  const files = {};
  for (let index = 0; index < shared; index++) {
    const folder = `modules/service-${index}`;
    files[`${folder}/variables.tf`] = variables();
    files[`${folder}/outputs.tf`] = outputs();
    for (let part = 0; part < filesEach - 2; part++) files[`${folder}/part-${part}.tf`] = resources(part);
    if (index % 3 === 0 && index + 1 < shared) files[`${folder}/nested.tf`] = nested(index + 1);
  }
  for (let index = 0; index < roots; index++) {
    const folder = `live/root-${index}`;
    files[`${folder}/main.tf`] = calls(index, shared, callsEach);
    files[`${folder}/locals.tf`] = locals(index);
    files[`${folder}/terraform.tfvars`] = `environment = "stage-${index}"\nzones = ["a", "b", "c"]\n`;
    for (let part = 0; part < rootParts; part++) files[`${folder}/part-${part}.tf`] = resources(part);
    files[`${folder}/variables.tf`] = variables();
  }
  return files;
}

function variables() {
  return `variable "environment" {
  type        = string
  description = "Where this runs"
  default     = "dev"
}

variable "zones" {
  type    = list(string)
  default = ["a", "b"]
}

variable "services" {
  type = map(object({
    image      = string
    privileged = optional(bool, false)
    ports      = optional(list(number), [8080])
    memory     = optional(number, 256)
  }))
  default = {}
}

variable "network" {
  type    = string
  default = "10.0.0.0/16"
}

locals {
  prefix  = "\${var.environment}-\${substr(md5(var.network), 0, 4)}"
  tags    = merge({ environment = var.environment }, { zones = join(",", var.zones) })
  subnets = [for index, zone in var.zones : { zone = zone, cidr = cidrsubnet(var.network, 8, index) }]
  rules   = flatten([for name, service in var.services : [for port in service.ports : { name = name, port = port }]])
}
`;
}

const outputs = () => `output "subnets" {
  value = { for subnet in local.subnets : subnet.zone => subnet.cidr }
}

output "ids" {
  value = aws_subnet.zone_0[*].id
}
`;

/** Two sets of the same, as people copy them. */
const resources = (part) =>
  `${networkSet(`${part}`)}\n${networkSet(`${part}_spare`)}\n${part % 3 === 0 ? serviceSet(part) : instructions(part)}`;

const networkSet = (part) => `resource "aws_subnet" "zone_${part}" {
  count                   = length(local.subnets)
  cidr_block              = local.subnets[count.index].cidr
  availability_zone       = local.subnets[count.index].zone
  map_public_ip_on_launch = count.index > 10
  tags                    = merge(local.tags, { Name = "\${local.prefix}-\${count.index}" })
}

resource "aws_security_group" "services_${part}" {
  name = "\${local.prefix}-services-${part}"
  tags = local.tags

  dynamic "ingress" {
    for_each = { for rule in local.rules : "\${rule.name}-\${rule.port}" => rule }
    content {
      description = ingress.key
      from_port   = ingress.value.port
      to_port     = ingress.value.port
      protocol    = "tcp"
      cidr_blocks = [for subnet in local.subnets : subnet.cidr]
    }
  }
}

resource "aws_instance" "host_${part}" {
  for_each               = toset(var.zones)
  ami                    = "ami-0123456789abcdef0"
  instance_type          = "t3.medium"
  subnet_id              = aws_subnet.zone_${part}[index(var.zones, each.key)].id
  vpc_security_group_ids = [aws_security_group.services_${part}.id]
  tags                   = merge(local.tags, { Name = "\${local.prefix}-\${each.key}" })

  root_block_device {
    volume_size = 20
    encrypted   = true
  }
}
`;

/** What nobody judges is most of what there is. */
const instructions = (part) => `resource "aws_iam_role" "role_${part}" {
  name = "\${local.prefix}-role-${part}"
  tags = local.tags
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "ec2.amazonaws.com" }
    }]
  })
}

resource "aws_cloudwatch_log_group" "logs_${part}" {
  name              = "/\${local.prefix}/${part}"
  retention_in_days = 30
  tags              = local.tags
}
`;

const serviceSet = (part) => `resource "docker_container" "service_${part}" {
  for_each   = var.services
  name       = "\${local.prefix}-\${each.key}"
  image      = each.value.image
  privileged = each.value.privileged
  memory     = each.value.memory
  user       = "1000"

  dynamic "ports" {
    for_each = each.value.ports
    content {
      internal = ports.value
    }
  }

  capabilities {
    drop = ["ALL"]
  }
}
`;

const nested = (index) => `module "inner" {
  source      = "../service-${index}"
  environment = "\${var.environment}-inner"
  zones       = slice(var.zones, 0, 1)
  services    = { for name, service in var.services : name => service if service.memory > 128 }
  network     = cidrsubnet(var.network, 4, 1)
}
`;

const locals = (index) => `locals {
  catalogue = {
    web = { image = "registry.example/web:1.\${${index}}.0", ports = [8080, 8443] }
    api = { image = "registry.example/api:2.0.${index}", privileged = ${index % 5 === 0}, memory = 512 }
  }
}
`;

const calls = (root, shared, callsEach) =>
  Array.from(
    { length: callsEach },
    (_, index) => `module "service_${index}" {
  source      = "../../modules/service-${(root * 7 + index) % shared}"
  for_each    = toset(${index % 4 === 0 ? '["blue", "green"]' : '["main"]'})
  environment = "\${var.environment}-\${each.key}"
  zones       = var.zones
  services    = local.catalogue
  network     = cidrsubnet("10.0.0.0/8", 8, ${index})
}
`,
  ).join('\n');
