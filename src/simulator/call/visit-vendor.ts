import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { jsonAnswer } from './answer';
import { deliver } from './deliver';
import type { AuditRow } from '../audit/audit';
import type { Configuration } from '../control/configuration';
import type { Memory } from './memory';
import { perform } from './perform';
import { parseBody, readBody } from './read-body';
import { type Route, route } from './routes';
import type { Clock } from './simulated-clock';
import { isTrap } from '../together/trap';
import type { Visit } from './vendor-call';

/** A request with the moment of its arrival. */
export interface Incoming {
  request: IncomingMessage;
  response: ServerResponse;
  url: URL;
  arrivedAtMs: number;
}

/** What the simulator is at the moment of that arrival. */
export interface World {
  configuration: Configuration;
  memory: Memory;
  seed: number;
  clock: Clock;
  closing: AbortSignal;
  origin: string;
}

/** Answers a request as the vendor that its path belongs to, and keeps a row of it in the audit. */
export async function visitVendor(incoming: Incoming, world: World): Promise<void> {
  const { request, response, url, arrivedAtMs } = incoming;
  const { configuration, memory, clock, closing } = world;
  const key = keyOf(request, url);
  const found = route({
    method: request.method ?? '',
    path: url.pathname,
    key,
    userAgent: request.headers['user-agent'],
    arrivedAtMs,
    configuration,
    memory,
  });
  const row = openRow(incoming, world, found, key);
  const text = await readBody(request);
  if (text === undefined) {
    row.clientGone = true;
    response.destroy();
    return;
  }
  const { seed, origin } = world;
  const body = parseBody(text, request.headers['content-type']);
  const visit: Visit = { body, key, configuration, memory, seed, arrivedAtMs, origin, nowMs: () => clock.nowMs() };
  const server = found?.server === undefined ? undefined : memory.chatterboxServer(found.server);
  if (found?.call) {
    await perform(found.call(visit), visit, { response, row, clock, closing, server, queues: found.isDeaf ?? true });
    return;
  }
  if (found?.isDeaf ?? true) await server?.inTurn(async () => undefined);
  const answer = found?.answer?.(visit) ?? nothingHere(request.method, url.pathname);
  await deliver(response, answer);
  row.status = answer.status;
  row.tookMs = clock.nowMs() - arrivedAtMs;
}

function openRow({ request, url, arrivedAtMs }: Incoming, { memory }: World, found?: Route, key?: string): AuditRow {
  const header = (name: string): string | undefined => request.headers[name]?.toString();
  const film = header('x-storyreel-film');
  const step = header('x-storyreel-step');
  const row = memory.audit.open({
    endpoint: found?.endpoint ?? 'other',
    method: request.method ?? '',
    path: url.pathname,
    arrivedAtMs,
    ...(key === undefined ? {} : { keyHash: createHash('sha256').update(key).digest('hex').slice(0, 8) }),
    ...(found?.server === undefined ? {} : { server: found.server }),
    ...(found?.windowCount === undefined ? {} : { windowCount: found.windowCount }),
    ...(film === undefined ? {} : { film }),
    ...(step === undefined ? {} : { step }),
    hiddenRetry: Number(header('x-stainless-retry-count') ?? 0),
  });
  if (isTrap(url.pathname)) row.decision = 'trapped';
  return row;
}

function keyOf(request: IncomingMessage, url: URL): string | undefined {
  const bearer = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
  return bearer ?? request.headers['x-goog-api-key']?.toString() ?? url.searchParams.get('key') ?? undefined;
}

function nothingHere(method = '', path: string) {
  const message = `Nothing is simulated at ${method} ${path}; docs/simulator.md lists the addresses.`;
  return jsonAnswer(404, { error: { message, type: 'not_found' } });
}
