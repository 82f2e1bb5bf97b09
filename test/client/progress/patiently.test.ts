import { ServiceError } from '@temporalio/client';
import { patiently } from '../../../src/client/progress/patiently';

const MINUTE_MS = 60_000;

/** What the client throws when the server said this. */
function answered(code: number, details: string): ServiceError {
  const cause = Object.assign(new Error(`${code}: ${details}`), { code, details, metadata: {} });
  return new ServiceError('Failed to describe workflow', { cause });
}

const GONE = answered(14, 'shard status unknown');
const FULL = answered(2, 'Failed to commit transaction. Error: database or disk is full (13)');
const DENIED = answered(7, 'Request unauthorized');

let nowMs: number;
let answers: (string | Error)[];
beforeEach(() => void (nowMs = 0));

const asked = () =>
  patiently(
    async () => {
      const answer = answers.shift();
      if (answer instanceof Error) throw answer;
      return answer;
    },
    () => nowMs,
  );

describe('whoever asks a server patiently', () => {
  it('has no answer while the server is out of reach or cannot write, and has one again afterwards', async () => {
    answers = ['before', GONE, FULL, 'after'];
    const ask = asked();
    const heard = [];
    for (; answers.length > 0; nowMs += 4 * MINUTE_MS) heard.push(await ask());
    expect(heard).toEqual(['before', undefined, undefined, 'after']);
  });

  it('gives up after ten minutes without one, in a sentence', async () => {
    answers = [GONE, 'one', GONE, GONE];
    const ask = asked();
    expect(await ask()).toBeUndefined();
    nowMs = 9 * MINUTE_MS;
    expect(await ask()).toBe('one');
    nowMs = 18 * MINUTE_MS;
    expect(await ask()).toBeUndefined();
    nowMs = 20 * MINUTE_MS;
    await expect(ask()).rejects.toThrow(
      'The Temporal server does not answer (shard status unknown). Nothing is lost: once it does, films go on where they were, and so ' +
        'does the same command again.',
    );
  });

  it('hears at once of what no waiting mends', async () => {
    answers = [DENIED];
    await expect(asked()()).rejects.toBe(DENIED);
  });
});
