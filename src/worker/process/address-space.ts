// oxlint-disable-next-line no-restricted-imports -- what the kernel tells of this process, and no file of a person's
import { readFileSync } from 'node:fs';

/** Each program in WebAssembly (voices, pictures, Node's own HTTP) reserves 10 GB of addresses, and uses few of them. A film took 47 GB. */
const LEAST_GIGABYTES = 64;
const GIGABYTE = 2 ** 30;

/** Throws a sentence when this process may not have the addresses that a worker reserves, as by `ulimit -v`; only Linux tells. */
export function refuseShortAddressSpace(limits = ownLimits()): void {
  const bytes = Number(/^Max address space +(\d+) /m.exec(limits)?.[1] ?? Infinity);
  if (bytes >= LEAST_GIGABYTES * GIGABYTE) return;
  throw new Error(
    `A worker reserves up to ${LEAST_GIGABYTES} GB of addresses, of which it uses about one, but this process may have only ` +
      `${(bytes / GIGABYTE).toFixed(1)} GB (ulimit -v): give "ulimit -v unlimited" first, and limit memory by a control group instead.`,
  );
}

function ownLimits(): string {
  try {
    return readFileSync('/proc/self/limits', 'utf8');
  } catch {
    return '';
  }
}
