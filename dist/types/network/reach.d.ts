import { type FlowMatrix } from './flow-matrix.ts';
/**
 * What policies ask of packets given as text: each function takes a text and gives one, empty where no packets are left,
 * so that they can be nested: `beyond(onPorts(exposure.internet, ['53']), params.resolvers)`.
 */
/** The packets to these ports: `22`, `tcp/22`, `8000-8010`, `udp/any`, `icmp`. */
export declare const onPorts: (packets: string, about: readonly string[]) => string;
/** The packets to any other ports. */
export declare const offPorts: (packets: string, about: readonly string[]) => string;
/** The packets whose far end lies outside of these addresses and blocks. */
export declare const beyond: (packets: string, about: readonly string[]) => string;
/**
 * The packets that a flow matrix does not declare.
 *
 * @param names - what the firewall and the things that it covers are called
 * @throws UnknownValue where that depends on names that the matrix does not describe
 */
export declare function undeclared(packets: string, direction: string, names: readonly string[], flows: FlowMatrix['flows'], groups: FlowMatrix['groups']): string;
/** The plainest of the packets: `tcp 203.0.113.7 → port 22`; empty where there is none. */
export declare const samplePacket: (packets: string, about: string) => string;
