import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Answer } from '../call/answer';
import { deliver, type WireFault } from '../call/deliver';
import { readBytes } from '../call/read-body';
import { answerObject } from './answer-object';
import { copied, withoutObject, withObject } from './change-object';
import { errorAnswer } from './error-answer';
import { listAnswer } from './list-answer';
import type { StoredObject } from './stored-object';

/** What goes wrong, at the first so many requests (all of them when missing) of this method whose bucket and key fit the pattern. */
export interface S3Fault {
  method: string;
  path?: RegExp;
  first?: number;
  /** The status that is answered, with a code of S3's errors; or how the answer is spoiled on its way. */
  answers: { status: number; code: string } | WireFault;
}

/** The headers that say on which condition something is written (`if-none-match`) or removed (`if-match`). */
const CONDITIONS = ['if-none-match', 'if-match'] as const;
type Condition = (typeof CONDITIONS)[number];

const MOST_BYTES = 256 * 2 ** 20;

/** A server that speaks like S3, with buckets in memory; addresses are path-style, `/BUCKET/KEY`. Any signature is good, none is refused. */
export class SimulatedS3 {
  /** The objects of each bucket that there is, by their keys. */
  readonly buckets = new Map([['films', new Map<string, StoredObject>()]]);
  /** Which conditions on writing and removing are kept; some servers take no notice of others. */
  knownConditions: readonly Condition[] = CONDITIONS;
  faults: S3Fault[] = [];
  /** What was asked, as `PUT films/objects/…`. */
  readonly requests: string[] = [];
  private readonly counts = new WeakMap<S3Fault, number>();

  /** Answers a request for a path below the server's address. */
  async visit(request: IncomingMessage, response: ServerResponse, url: URL, path: string): Promise<void> {
    const method = request.method ?? '';
    const [bucketName = '', ...rest] = path.split('/').map(decodeURIComponent);
    const key = rest.join('/');
    const at = `${bucketName}/${key}`;
    this.requests.push(`${method} ${at}`);
    const body = await readBytes(request, MOST_BYTES);
    if (!body) return void response.destroy();
    const fault = this.faults.find((each) => this.applies(each, method, at));
    const spoilt =
      fault && typeof fault.answers !== 'string' ? errorAnswer(fault.answers.status, fault.answers.code) : undefined;
    const manner = fault && typeof fault.answers === 'string' ? fault.answers : 'whole';
    const answer = spoilt ?? this.answerTo(request, url, bucketName, key, body);
    // Of an answer to HEAD only the head is sent.
    await deliver(response, answer, manner);
  }

  private answerTo({ method, headers }: IncomingMessage, url: URL, bucket: string, key: string, body: Buffer): Answer {
    if (!headers.authorization?.startsWith('AWS4-HMAC-SHA256 ') && !isSigned(method, url)) {
      return errorAnswer(403, 'AccessDenied');
    }
    const objects = this.buckets.get(bucket);
    if (!objects) return errorAnswer(404, 'NoSuchBucket');
    if (key === '')
      return method === 'GET' ? listAnswer(objects, url.searchParams) : errorAnswer(405, 'MethodNotAllowed');
    const known = { ...headers };
    for (const condition of CONDITIONS) if (!this.knownConditions.includes(condition)) delete known[condition];
    if (method === 'GET' || method === 'HEAD') return answerObject(objects.get(key), headers, method);
    if (method === 'DELETE') return withoutObject(objects, key, known);
    if (method !== 'PUT') return errorAnswer(405, 'MethodNotAllowed');
    const source = headers['x-amz-copy-source'];
    if (source !== undefined) return copied(objects, key, String(source), headers);
    return withObject(objects, key, body, known);
  }

  private applies(fault: S3Fault, method: string, at: string): boolean {
    if (fault.method !== method || !(fault.path?.test(at) ?? true)) return false;
    const count = (this.counts.get(fault) ?? 0) + 1;
    this.counts.set(fault, count);
    return count <= (fault.first ?? Infinity);
  }
}

/** Whether an address carries its own signature, and its time is not over; only reading is signed so. */
function isSigned(method: string | undefined, { searchParams }: URL): boolean {
  const [, ...stamp] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(searchParams.get('X-Amz-Date') ?? '') ?? [];
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = stamp.map(Number);
  const untilMs =
    Date.UTC(year, month - 1, day, hour, minute, second) + Number(searchParams.get('X-Amz-Expires')) * 1_000;
  return method === 'GET' && searchParams.has('X-Amz-Signature') && Date.now() < untilMs;
}
