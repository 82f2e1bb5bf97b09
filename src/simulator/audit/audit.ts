import type { Endpoint, FaultName } from '../call/fault-rule';

/**
 * What became of a request: answered well; spoiled by a fault; above the image limit (`violation`, `limited`) or inside
 * the block that followed; turned away below the limit (`overloaded`); wrong in itself (`refused`); a request for
 * something that takes no time or does not exist (`other`); one that followed a redirect or an address it should not
 * have (`trapped`).
 */
export type Decision =
  | 'answered'
  | 'fault'
  | 'violation'
  | 'blocked'
  | 'limited'
  | 'overloaded'
  | 'refused'
  | 'other'
  | 'trapped';

/** One request. Times are simulated milliseconds, points in time are counted from the start of the simulator. */
export interface AuditRow {
  id: number;
  endpoint: Endpoint | 'other';
  method: string;
  path: string;
  arrivedAtMs: number;
  decision: Decision;
  fault?: FaultName;
  /** The HTTP status; missing while there is no answer, and where none was sent. */
  status?: number;
  /** A hash of the API key: enough to tell accounts apart. */
  keyHash?: string;
  /** The number of the Chatterbox server. */
  server?: number;
  /** In which language a text was spoken. */
  language?: string;
  /** Who asked, from the headers `x-storyreel-film` and `x-storyreel-step`. */
  film?: string;
  step?: string;
  /** The sha256 of each picture that was to be drawn after. */
  references?: string[];
  /** The beginning of the prompt, story or spoken text, and the hash of all of it. */
  prompt?: string;
  promptHash?: string;
  /** How many times the endpoint has now been asked for this prompt. */
  n?: number;
  /** Image requests of the account within the window, this one included. */
  windowCount?: number;
  /** How long the vendor was to take, how long the request waited for others before, and how long it took in all. */
  latencyMs?: number;
  queuedMs?: number;
  tookMs?: number;
  /** How much later than it should have been the answer left: how true the simulator's timing is. */
  lateMs?: number;
  /** The client went away before it had the answer. */
  clientGone: boolean;
  /** `x-stainless-retry-count`: above 0, it is a retry that the SDK made on its own. */
  hiddenRetry: number;
}

/** All requests since the start or the last reset, in the order of their arrival. */
export class Audit {
  readonly rows: AuditRow[] = [];

  open(row: Omit<AuditRow, 'id' | 'decision' | 'clientGone'>): AuditRow {
    const opened: AuditRow = { id: this.rows.length + 1, decision: 'other', clientGone: false, ...row };
    this.rows.push(opened);
    return opened;
  }
}
