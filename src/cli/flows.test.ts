import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Answer } from './command.ts';
import { flows } from './flows.ts';

const playbook = `- name: Shop
  hosts: localhost
  tasks:
    - name: Web tier
      azure.azcollection.azure_rm_securitygroup:
        name: shop-web
        rules:
          - {name: https, protocol: Tcp, destination_port_range: 443, priority: 100, source_address_prefix: Internet}
          - {name: no-more-in, access: Deny, priority: 4000}
          - {name: mail, protocol: Tcp, destination_port_range: 587, priority: 100, direction: Outbound, destination_address_prefix: "{{ relay }}"}
          - {name: no-more-out, access: Deny, priority: 4000, direction: Outbound}
    - name: Interface
      azure.azcollection.azure_rm_networkinterface: {name: shop-nic, security_group: shop-web}
`;

function answer(text: string, ...words: readonly string[]): Promise<Answer> {
  const folder = mkdtempSync(join(tmpdir(), 'iac-guard-flows-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'site.yml'), text);
  return flows.run(words, { stdin: process.stdin, stdout: process.stdout, stderr: process.stderr, folder });
}

test('the matrix as text, in columns', async () => {
  expect(await answer(playbook)).toMatchInlineSnapshot(`
    {
      "status": 0,
      "stderr": "",
      "stdout": "play "Shop" › task "Web tier"
      network security group shop-web, covers interface shop-nic; site.yml:5

      From      To        Ports
      Internet  shop-web  tcp/443
      shop-web  any       tcp/587 (perhaps)
    ",
    }
  `);
});

test('the matrix as Markdown', async () => {
  expect((await answer(playbook, '--format', 'markdown')).stdout).toMatchInlineSnapshot(`
    "## play "Shop" › task "Web tier"

    network security group shop-web, covers interface shop-nic; site.yml:5

    | From | To | Ports |
    | --- | --- | --- |
    | Internet | shop-web | tcp/443 |
    | shop-web | any | tcp/587 (perhaps) |
    "
  `);
});

test('the matrix as JSON, with the place of each firewall', async () => {
  expect(JSON.parse((await answer(playbook, '--format', 'json')).stdout ?? '')).toMatchInlineSnapshot(`
    {
      "firewalls": [
        {
          "address": "play "Shop" › task "Web tier"",
          "covers": "interface shop-nic",
          "file": "site.yml",
          "flows": [
            {
              "from": "Internet",
              "ports": [
                "tcp/443",
              ],
              "to": "shop-web",
            },
            {
              "from": "shop-web",
              "isOpen": true,
              "ports": [
                "tcp/587",
              ],
              "to": "any",
            },
          ],
          "name": "shop-web",
          "platform": "network security group",
          "range": {
            "endColumn": 48,
            "endLine": 5,
            "startColumn": 7,
            "startLine": 5,
          },
        },
      ],
    }
  `);
});

test('nothing that could be a firewall', async () => {
  expect(await answer('- name: Nothing\n  hosts: web\n  tasks: []\n')).toEqual({
    stdout: 'There is no firewall in the code.\n',
    stderr: '',
    status: 0,
  });
});

test('a file that cannot be read is told, and the exit status says so', async () => {
  const { status, stderr } = await answer(`${playbook}    - name: [\n`);
  expect({ status, stderr }).toMatchInlineSnapshot(`
    {
      "status": 3,
      "stderr": "site.yml:15  not read: not valid YAML: flow sequence in block collection must be sufficiently indented and end with a ]; this document was not checked
    ",
    }
  `);
});
