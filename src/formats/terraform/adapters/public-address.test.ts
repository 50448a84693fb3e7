import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { check } from '../../../index.ts';

test.each([
  { title: 'an instance that says no', text: 'resource "aws_instance" "a" {\n  associate_public_ip_address = false\n}', says: 'pass' },
  { title: 'an instance that leaves it to an unknown subnet', text: 'resource "aws_instance" "a" {}', says: 'open' },
  {
    title: 'an instance with an interface of its own',
    text: 'resource "aws_instance" "a" {\n  network_interface {\n    network_interface_id = aws_network_interface.a.id\n    device_index = 0\n  }\n}',
    says: 'nothing',
  },
  {
    title: 'a template whose interface asks for one',
    text: 'resource "aws_launch_template" "a" {\n  network_interfaces {\n    associate_public_ip_address = "true"\n  }\n}',
    says: 'fail',
  },
  {
    title: 'a template whose interface declines',
    text: 'resource "aws_launch_template" "a" {\n  network_interfaces {\n    associate_public_ip_address = false\n  }\n}',
    says: 'pass',
  },
  { title: 'a template without interfaces', text: 'resource "aws_launch_template" "a" {}', says: 'open' },
  {
    title: 'an elastic address of a machine',
    text: 'resource "aws_eip_association" "a" {\n  instance_id = aws_instance.a.id\n  allocation_id = aws_eip.a.id\n}',
    says: 'fail',
  },
  { title: 'an elastic address of nothing yet', text: 'resource "aws_eip" "a" {\n  domain = "vpc"\n}', says: 'nothing' },
  {
    title: 'an ECS service',
    text: 'resource "aws_ecs_service" "a" {\n  network_configuration {\n    assign_public_ip = true\n  }\n}',
    says: 'fail',
  },
  {
    title: 'a scale set',
    text: 'resource "azurerm_linux_virtual_machine_scale_set" "a" {\n  network_interface {\n    ip_configuration {\n      public_ip_address {\n        name = "a"\n      }\n    }\n  }\n}',
    says: 'fail',
  },
  {
    title: 'a scale set without',
    text: 'resource "azurerm_windows_virtual_machine_scale_set" "a" {\n  network_interface {\n    ip_configuration {\n      primary = true\n    }\n  }\n}',
    says: 'pass',
  },
  {
    title: 'an interface with an empty id',
    text: 'resource "azurerm_network_interface" "a" {\n  ip_configuration {\n    public_ip_address_id = ""\n  }\n}',
    says: 'pass',
  },
  {
    title: 'an interface with an id on a condition of which either arm is set',
    text: 'variable "x" {}\nresource "azurerm_network_interface" "a" {\n  ip_configuration {\n    public_ip_address_id = var.x ? azurerm_public_ip.a.id : azurerm_public_ip.b.id\n  }\n}',
    says: 'fail',
  },
  {
    title: 'a private container group',
    text: 'resource "azurerm_container_group" "a" {\n  ip_address_type = "Private"\n}',
    says: 'pass',
  },
  {
    title: 'a load balancer',
    text: 'resource "azurerm_lb" "a" {\n  frontend_ip_configuration {\n    public_ip_address_id = azurerm_public_ip.a.id\n  }\n}',
    says: 'nothing',
  },
  {
    title: 'an instance of Compute Engine with a reserved address',
    text: 'resource "google_compute_instance" "a" {\n  network_interface {\n    access_config {\n      nat_ip = google_compute_address.a.address\n    }\n  }\n}',
    says: 'fail',
  },
  {
    title: 'an instance from a template',
    text: 'resource "google_compute_instance_from_template" "a" {\n  network_interface {}\n}',
    says: 'open',
  },
])('$title: $says', async ({ text, says }) => {
  const root = mkdtempSync(join(tmpdir(), 'addresses-'));
  writeFileSync(join(root, 'main.tf'), `${text}\n`);
  const { verdicts } = await check({ root, policyIds: ['network/no-public-ip'] });
  rmSync(root, { recursive: true });
  expect(verdicts['network/no-public-ip']).toEqual({ pass: 0, fail: 0, open: 0, ...(says === 'nothing' ? {} : { [says]: 1 }) });
});
