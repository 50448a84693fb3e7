import { type Ports, type Protocols, parsePorts, parseProtocols, unknownPorts } from '../../../../network/index.ts';

/**
 * What common names of services, and profiles that packages bring along for ufw, stand for.
 *
 * @see https://www.iana.org/assignments/service-names-port-numbers and the services that come with firewalld:
 * https://github.com/firewalld/firewalld/tree/main/config/services
 */
const services: Readonly<Record<string, string>> = {
  ssh: 'tcp/22',
  openssh: 'tcp/22',
  telnet: 'tcp/23',
  smtp: 'tcp/25',
  dns: 'tcp,udp/53',
  domain: 'tcp,udp/53',
  dhcp: 'udp/67',
  http: 'tcp/80',
  www: 'tcp/80',
  apache: 'tcp/80',
  'nginx http': 'tcp/80',
  ntp: 'udp/123',
  snmp: 'udp/161',
  ldap: 'tcp/389',
  https: 'tcp/443',
  'apache secure': 'tcp/443',
  'nginx https': 'tcp/443',
  'apache full': 'tcp/80,443',
  'nginx full': 'tcp/80,443',
  'www full': 'tcp/80,443',
  'smtp-submission': 'tcp/587',
  submission: 'tcp/587',
  imaps: 'tcp/993',
  mysql: 'tcp/3306',
  rdp: 'tcp/3389',
  postgresql: 'tcp/5432',
  'vnc-server': 'tcp/5900-5903',
  redis: 'tcp/6379',
  'kube-apiserver': 'tcp/6443',
  mongodb: 'tcp/27017',
};

export interface Service {
  readonly protocols?: Protocols;
  readonly ports: Ports;
}

/** The ports of a service; open for one whose definition is on the host. */
export function serviceNamed(name: string): Service {
  const [protocol, ports] = services[name.toLowerCase()]?.split('/') ?? [];
  const protocols = protocol === undefined ? undefined : parseProtocols(protocol);
  const found = ports === undefined ? undefined : parsePorts(ports);
  return protocols === undefined || found === undefined
    ? { ports: unknownPorts(`the ports of "${name}" are set on the host`) }
    : { protocols, ports: found };
}

/** A port as people write it for a host: a number, a range, several, or the name of a service. */
export const portsNamed = (text: string): Ports => parsePorts(text) ?? serviceNamed(text).ports;
