import { type Ports, type Protocols } from '../../../../network/index.ts';
export interface Service {
    readonly protocols?: Protocols;
    readonly ports: Ports;
}
/** The ports of a service; open for one whose definition is on the host. */
export declare function serviceNamed(name: string): Service;
/** A port as people write it for a host: a number, a range, several, or the name of a service. */
export declare const portsNamed: (text: string) => Ports;
