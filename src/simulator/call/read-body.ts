import type { IncomingMessage } from 'node:http';

const MOST_BYTES = 16 * 1024 * 1024;

/** The text of a request; undefined if the client went away in the middle, or sent more than 16 MiB. */
export async function readBody(request: IncomingMessage): Promise<string | undefined> {
  return (await readBytes(request, MOST_BYTES))?.toString('utf8');
}

/** The bytes of a request; undefined if the client went away in the middle, or sent more than so many. */
export async function readBytes(request: IncomingMessage, mostBytes: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > mostBytes) return undefined;
      chunks.push(chunk);
    }
  } catch {
    return undefined;
  }
  return Buffer.concat(chunks);
}

/** The body as an object, from JSON or from a form; an empty one if it is anything else. */
export function parseBody(text: string, contentType = ''): Record<string, unknown> {
  if (contentType.startsWith('application/x-www-form-urlencoded')) return Object.fromEntries(new URLSearchParams(text));
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
