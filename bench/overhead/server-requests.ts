import { setTimeout as pause } from 'node:timers/promises';

/** How often a Temporal server was asked for each thing, by the names of its API, as its metrics tell. */
export type ServerRequests = Record<string, number>;

/** A server's metrics tell of what it was asked up to a second later. */
const TOLD_AFTER_MS = 1_500;

/** What the server whose metrics are at `address` was asked since it began. */
export async function serverRequests(address: string): Promise<ServerRequests> {
  await pause(TOLD_AFTER_MS);
  const text = await (await fetch(`http://${address}/metrics`)).text();
  const counts: ServerRequests = {};
  for (const [, labels = '', count = ''] of text.matchAll(/^service_requests(?:_total)?\{([^}]*)\} (\S+)$/gm)) {
    if (!labels.includes('service_name="frontend"')) continue;
    const operation = /operation="([^"]*)"/.exec(labels)?.[1] ?? '';
    counts[operation] = (counts[operation] ?? 0) + Number(count);
  }
  if (Object.keys(counts).length === 0) throw new Error(`The server at ${address} tells of no requests.`);
  return counts;
}

/** How often it was asked for one of these between two looks. */
export function askedBetween(before: ServerRequests, after: ServerRequests, ...operations: string[]): number {
  return operations.reduce((sum, operation) => sum + (after[operation] ?? 0) - (before[operation] ?? 0), 0);
}
