import type { Answer } from '../call/answer';
import { broken, unloaded } from './chatterbox-errors';
import type { ChatterboxServer } from './chatterbox-server';
import type { Dialect } from './dialect';

/** What a fault does to a server, or a server that has it to a request; times are simulated milliseconds. */
export interface ServerFlaw {
  /** What the server is from then on. */
  become?: (server: ChatterboxServer, untilMs: number) => void;
  /** What it says instead of speaking. */
  says?: (dialect: Dialect) => Answer;
  /** For how long it speaks for somebody else first. */
  extraMs?: (forMs?: number) => number;
}

const BUSY_MS = 60_000;

/** The faults that a Chatterbox server has as a whole, by name. */
export const SERVER_FLAWS = {
  sticky: { become: (server, untilMs) => server.breakUntil(untilMs), says: broken },
  unloaded: { become: (server, untilMs) => server.unloadUntil(untilMs), says: unloaded },
  busy: { extraMs: (forMs = BUSY_MS) => forMs },
} satisfies Record<string, ServerFlaw>;
