import { STATUS_CODES } from 'node:http';
import { trapAddress } from '../together/trap';
import { type Answer, jsonAnswer } from './answer';
import { entryOf, keysOf } from './entries';
import type { FaultDetails } from './fault-details';

/** Where an answer is wanted in the place of a vendor's. */
interface Occasion {
  details: FaultDetails;
  /** `http://127.0.0.1:PORT` of the simulator. */
  origin: string;
  /** An error in the vendor's own shape. */
  error: (status: number, message: string) => Answer;
}

const STAND_INS = {
  status({ details, error }) {
    const status = details.status!;
    const usual = error(status, `The simulator was asked to fail here: ${status} ${STATUS_CODES[status]}.`);
    const answer = details.body ? jsonAnswer(status, details.body) : usual;
    return { ...answer, headers: { ...answer.headers, ...details.headers } };
  },
  /** The page that a proxy between client and vendor answers with, as if all were well. */
  html() {
    const page = '<!doctype html><html><head><title>One moment</title></head><body>Checking your browser</body></html>';
    return { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body: Buffer.from(page) };
  },
  redirect({ origin }) {
    return { status: 307, headers: { location: trapAddress(origin, 'redirect') }, body: Buffer.alloc(0) };
  },
} satisfies Record<string, (occasion: Occasion) => Answer>;

/** Faults by which another answer comes in the place of a vendor's, alike at all of them. */
export const STAND_IN_FAULTS = keysOf(STAND_INS);

/** The answer that comes by such a fault; undefined for every other. */
export function standIn(fault: string, occasion: Occasion): Answer | undefined {
  return entryOf<(occasion: Occasion) => Answer>(STAND_INS, fault)?.(occasion);
}
