import type { Answer } from './answer';
import type { Decision } from '../audit/audit';
import type { Configuration } from '../control/configuration';
import type { Endpoint, FaultName, FaultRule } from './fault-rule';
import type { Memory } from './memory';

/** A request as the vendors' rooms see it. */
export interface Visit {
  /** The parsed JSON body, or the fields of a form; an empty object where there is none that can be read. */
  body: Record<string, unknown>;
  /** The API key that came with the request. */
  key: string | undefined;
  configuration: Configuration;
  memory: Memory;
  seed: number;
  arrivedAtMs: number;
  nowMs: () => number;
  /** `http://127.0.0.1:PORT`, for answers with addresses in them. */
  origin: string;
}

/** An answer that is given at once, instead of the one that was asked for. */
export interface Objection {
  decision: Decision;
  /** The earlier fault that this is a consequence of. */
  fault?: FaultName;
  answer: Answer;
}

/** A request for something that takes the vendor time, and that faults can spoil. */
export interface VendorCall {
  endpoint: Endpoint;
  /** What the call is about: the prompt, the story, the text to speak. */
  prompt: string;
  /** In which language a text is spoken. */
  language?: string;
  /** The sha256 of each picture that came along. */
  references?: string[];
  /** The answer takes no time: what was asked for is made later. */
  isAtOnce?: boolean;
  /** The faults that this vendor can have besides those of all, by name. */
  faults: object;
  /** How much longer than usual it takes with a fault, in simulated milliseconds. */
  extraMs?(rule?: FaultRule): number;
  /** Looks whether the vendor turns the request away; `n` counts the requests for this prompt. */
  objection(n: number): Objection | undefined;
  /** What the vendor answers; with one of its faults, what is left of it. */
  answer(n: number, rule?: FaultRule): Answer;
  /** An error in the vendor's own shape. */
  error(status: number, message: string): Answer;
}
