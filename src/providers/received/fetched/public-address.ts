/** Ranges of IPv4 that no public machine has (the registry of special-purpose addresses, RFC 6890 and after it). */
const NOT_PUBLIC_V4: readonly [network: string, bits: number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
];

/** Of the addresses of IPv6 only these are public, less those below: tunnels, translations and examples. */
const PUBLIC_V6: readonly [network: string, bits: number] = ['2000::', 3];
const NOT_PUBLIC_V6: readonly [network: string, bits: number][] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

/** The first 96 bits of an IPv4 address that is written as one of IPv6. */
const MAPPED = 0xffffn;

/** Whether an IP address, of version 4 or 6, is that of a machine on the public internet; anything else is not. */
export function isPublicAddress(address: string): boolean {
  const v4 = ofV4(address);
  if (v4 !== undefined) return isPublicV4(v4);
  const v6 = ofV6(address);
  if (v6 === undefined) return false;
  if (v6 >> 32n === MAPPED) return isPublicV4(v6 & 0xffff_ffffn);
  return isWithin(v6, PUBLIC_V6, 128) && !NOT_PUBLIC_V6.some((range) => isWithin(v6, range, 128));
}

function isPublicV4(address: bigint): boolean {
  return !NOT_PUBLIC_V4.some((range) => isWithin(address, range, 32));
}

function isWithin(address: bigint, [network, bits]: readonly [string, number], length: number): boolean {
  const start = (length === 32 ? ofV4(network) : ofV6(network)) ?? 0n;
  const rest = BigInt(length - bits);
  return address >> rest === start >> rest;
}

function ofV4(address: string): bigint | undefined {
  const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(address)?.slice(1).map(Number);
  if (!parts || parts.some((part) => part > 255)) return undefined;
  return parts.reduce((sum, part) => sum * 256n + BigInt(part), 0n);
}

/** By the URL parser, which brings every way of writing one to eight groups and a gap. */
function ofV6(address: string): bigint | undefined {
  const bare = address.replace(/%.*$/, '');
  if (!bare.includes(':') || !URL.canParse(`http://[${bare}]/`)) return undefined;
  const [before = '', after] = new URL(`http://[${bare}]/`).hostname.slice(1, -1).split('::');
  const groupsOf = (text: string) => (text === '' ? [] : text.split(':'));
  const [first, last] = [groupsOf(before), groupsOf(after ?? '')];
  const groups = [...first, ...Array.from({ length: 8 - first.length - last.length }, () => '0'), ...last];
  return groups.reduce((sum, group) => sum * 0x1_0000n + BigInt(`0x${group}`), 0n);
}
