import { type Node, stringOf } from '../../../../tree/node.ts';
import type { BuiltIn } from '../call.ts';
import { numberOf } from '../scalar.ts';
import { plain, resultOf, whenKnown } from './arguments.ts';

/** A block of addresses. */
interface Block {
  readonly first: bigint;
  readonly prefix: number;
  /** 32 for IPv4, 128 for IPv6. */
  readonly bits: number;
}

function blockOf(text: string): Block | undefined {
  const [, address = '', written = ''] = /^([0-9a-fA-F.:]+)\/(\d{1,3})$/.exec(text) ?? [];
  const bits = address.includes(':') ? 128 : 32;
  const prefix = Number(written);
  const value = bits === 32 ? ipv4(address) : ipv6(address);
  if (value === undefined || written === '' || prefix > bits) return undefined;
  return { first: (value >> BigInt(bits - prefix)) << BigInt(bits - prefix), prefix, bits };
}

function ipv4(text: string): bigint | undefined {
  const parts = text.split('.');
  // Terraform has always taken zeros in front, and counts in tens all the same.
  if (parts.length !== 4 || !parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) < 256)) return undefined;
  return parts.reduce((value, part) => value * 256n + BigInt(part), 0n);
}

function ipv6(text: string): bigint | undefined {
  const dotted = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(text);
  const last = dotted ? ipv4(dotted[2] as string) : undefined;
  if (dotted && last === undefined) return undefined;
  const plainText = dotted && last !== undefined ? `${dotted[1]}${(last >> 16n).toString(16)}:${(last & 0xffffn).toString(16)}` : text;
  const halves = plainText.split('::');
  if (halves.length > 2) return undefined;
  const groups = halves.map((half) => (half === '' ? [] : half.split(':')));
  const given = groups.flat();
  if (!given.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return undefined;
  if (halves.length === 1 ? given.length !== 8 : given.length > 7) return undefined;
  const zeros = Array.from({ length: 8 - given.length }, () => '0');
  return [...(groups[0] as string[]), ...(halves.length === 2 ? zeros : []), ...(groups[1] ?? [])].reduce(
    (value, group) => (value << 16n) | BigInt(`0x${group}`),
    0n,
  );
}

function addressText(value: bigint, bits: number): string {
  if (bits === 32) return [24n, 16n, 8n, 0n].map((shift) => String((value >> shift) & 255n)).join('.');
  const groups = Array.from({ length: 8 }, (_, at) => ((value >> BigInt(112 - at * 16)) & 0xffffn).toString(16));
  // https://www.rfc-editor.org/rfc/rfc5952#section-4.2: the longest run of two zeros or more, the first of equals
  let [start, size] = [-1, 1];
  for (let at = 0; at < 8; at++) {
    let end = at;
    while (end < 8 && groups[end] === '0') end++;
    if (end - at > size) [start, size] = [at, end - at];
  }
  if (start === -1) return groups.join(':');
  return `${groups.slice(0, start).join(':')}::${groups.slice(start + size).join(':')}`;
}

const blockText = ({ first, prefix, bits }: Block): string => `${addressText(first, bits)}/${prefix}`;

function host(text: string, number: number): string | undefined {
  const block = blockOf(text);
  if (!block || !Number.isInteger(number)) return undefined;
  const size = 1n << BigInt(block.bits - block.prefix);
  const offset = number < 0 ? size + BigInt(number) : BigInt(number);
  return offset < 0n || offset >= size ? undefined : addressText(block.first + offset, block.bits);
}

function subnet(text: string, newBits: number, number: number): string | undefined {
  const block = blockOf(text);
  if (!block || !Number.isInteger(newBits) || newBits < 0 || !Number.isInteger(number) || number < 0) return undefined;
  const prefix = block.prefix + newBits;
  if (prefix > block.bits || BigInt(number) >= 1n << BigInt(newBits)) return undefined;
  return blockText({ ...block, prefix, first: block.first + (BigInt(number) << BigInt(block.bits - prefix)) });
}

/** Blocks one after the other, each at the next place where its size fits. */
function subnets(values: readonly Node[]): readonly string[] | undefined {
  const block = blockOf(stringOf(values[0]) ?? '');
  const sizes = values.slice(1).map(numberOf);
  if (!block) return undefined;
  const end = block.first + (1n << BigInt(block.bits - block.prefix));
  let next = block.first;
  const made: string[] = [];
  for (const newBits of sizes) {
    if (newBits === undefined || !Number.isInteger(newBits) || newBits < 1) return undefined;
    const prefix = block.prefix + newBits;
    if (prefix > block.bits) return undefined;
    const size = 1n << BigInt(block.bits - prefix);
    const first = ((next + size - 1n) / size) * size;
    if (first + size > end) return undefined;
    made.push(blockText({ first, prefix, bits: block.bits }));
    next = first + size;
  }
  return made;
}

/** https://developer.hashicorp.com/terraform/language/functions, "IP network functions". */
export const networkFunctions: Readonly<Record<string, BuiltIn>> = {
  cidrhost: plain(['text', 'number'], host),
  cidrnetmask: plain(['text'], (text) => {
    const block = blockOf(text);
    if (block?.bits !== 32) return undefined;
    const ones = (1n << 32n) - 1n;
    return addressText(ones & (ones << BigInt(32 - block.prefix)), 32);
  }),
  cidrsubnet: plain(['text', 'number', 'number'], subnet),
  cidrsubnets: (values, place) => whenKnown(values, place, () => resultOf(subnets(values), place)),
};
