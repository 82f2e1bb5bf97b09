import { createHash } from 'node:crypto';

/** A name that only this home has: by it its server is told from that of another home, and its worker from any other worker. */
export function homeName(home: string): string {
  return `home-${createHash('sha256').update(home).digest('hex').slice(0, 12)}`;
}
