const TRAP = '/__sim/trap';

/** An address on this machine that no client of a vendor should ever ask: whoever does is in the audit. */
export function trapAddress(origin: string, from: string): string {
  return `${origin}${TRAP}/${from}`;
}

/** Whether a path is that of such an address. */
export function isTrap(path: string): boolean {
  return path.startsWith(TRAP);
}
