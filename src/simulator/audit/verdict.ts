import type { AuditRow } from './audit';
import type { Endpoint } from '../call/fault-rule';

/** How often one thing was asked for: the same prompt for the same step of the same film. */
export interface CallCount {
  endpoint: Endpoint;
  film?: string;
  step?: string;
  promptHash: string;
  prompt: string;
  calls: number;
  answered: number;
}

/** The audit summed up: what a client did that it should not have, and what it asked for how often. */
export interface Verdict {
  /** Nothing is in `problems`. */
  ok: boolean;
  problems: string[];
  /** Image requests above the limit, inside a block, and above the dynamic rate. */
  violations: number;
  blocked: number;
  limited: number;
  hiddenRetries: number;
  trapped: number;
  /** The most image requests of one account in any window. */
  peakInWindow: number;
  /** The most requests at once: images, and speech at each Chatterbox server, which can do one at a time. */
  imagesAtOnce: number;
  speechAtOnce: Record<string, number>;
  requests: Record<Endpoint, number>;
  /** The most calls for one thing, 1 when nothing was asked for twice. */
  mostCalls: Record<Endpoint, number>;
  calls: CallCount[];
}

/** Judges a client by its requests. */
export function judge(rows: readonly AuditRow[]): Verdict {
  const deciding = (decision: AuditRow['decision']): number => rows.filter((row) => row.decision === decision).length;
  const calls = countCalls(rows);
  const images = rows.filter((row) => row.endpoint === 'image');
  const speech = rows.filter((row) => row.endpoint === 'speech');
  const servers = [...new Set(speech.map((row) => row.server ?? 0))].sort((a, b) => a - b);
  const counts = {
    violations: deciding('violation'),
    blocked: deciding('blocked'),
    limited: deciding('limited'),
    hiddenRetries: rows.filter((row) => row.hiddenRetry > 0).length,
    trapped: deciding('trapped'),
  };
  const problems = [
    sentence(counts.violations, 'went above the image limit'),
    sentence(counts.blocked, 'came while the account was blocked'),
    sentence(counts.limited, 'went above the dynamic image rate'),
    sentence(counts.hiddenRetries, 'was a hidden retry of an SDK', 'were hidden retries of an SDK'),
    sentence(counts.trapped, 'followed an answer to a private address'),
  ].filter((problem) => problem !== undefined);
  return {
    ok: problems.length === 0,
    problems,
    ...counts,
    peakInWindow: Math.max(0, ...images.map((row) => row.windowCount ?? 0)),
    imagesAtOnce: mostAtOnce(images),
    speechAtOnce: Object.fromEntries(
      servers.map((server) => [`chatterbox-${server}`, mostAtOnce(speech.filter((row) => row.server === server))]),
    ),
    requests: perEndpoint((endpoint) => rows.filter((row) => row.endpoint === endpoint).length),
    mostCalls: perEndpoint((endpoint) =>
      Math.max(0, ...calls.filter((call) => call.endpoint === endpoint).map((call) => call.calls)),
    ),
    calls,
  };
}

function countCalls(rows: readonly AuditRow[]): CallCount[] {
  const counts = new Map<string, CallCount>();
  for (const { endpoint, film, step, prompt, promptHash, decision } of rows) {
    if (endpoint === 'other' || prompt === undefined || promptHash === undefined) continue;
    const key = JSON.stringify([endpoint, film, step, promptHash]);
    const count = counts.get(key) ?? {
      endpoint,
      ...(film === undefined ? {} : { film }),
      ...(step === undefined ? {} : { step }),
      promptHash,
      prompt,
      calls: 0,
      answered: 0,
    };
    count.calls += 1;
    if (decision === 'answered') count.answered += 1;
    counts.set(key, count);
  }
  return [...counts.values()];
}

function mostAtOnce(rows: readonly AuditRow[]): number {
  const changes = rows.flatMap(({ arrivedAtMs, tookMs = Infinity }) => [
    { atMs: arrivedAtMs, by: 1 },
    { atMs: arrivedAtMs + tookMs, by: -1 },
  ]);
  changes.sort((a, b) => a.atMs - b.atMs || a.by - b.by);
  let now = 0;
  return Math.max(0, ...changes.map(({ by }) => (now += by)));
}

function perEndpoint(count: (endpoint: Endpoint) => number): Record<Endpoint, number> {
  return { image: count('image'), script: count('script'), speech: count('speech') };
}

function sentence(count: number, one: string, many = one): string | undefined {
  if (count === 0) return undefined;
  return count === 1 ? `1 request ${one}.` : `${count} requests ${many}.`;
}
