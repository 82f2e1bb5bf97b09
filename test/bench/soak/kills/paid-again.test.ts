import type { Kept } from '../../../../bench/soak/kills/kept-words';
import type { Kill } from '../../../../bench/soak/kills/kills';
import { paidAgain } from '../../../../bench/soak/kills/paid-again';
import type { AuditRow } from '../../../../src/simulator/audit/audit';

const row = (arrivedAtMs: number, differs: Partial<AuditRow> = {}): AuditRow => ({
  id: arrivedAtMs,
  endpoint: 'image',
  method: 'POST',
  path: '/',
  decision: 'answered',
  clientGone: false,
  hiddenRetry: 0,
  prompt: 'A painting of a mill, in oil',
  promptHash: 'a',
  arrivedAtMs,
  ...differs,
});

const kill = (atMs: number, kept: Kept[] = []): Kill => ({ who: 'worker', atMs, arrivedByMs: atMs + 10, kept });

describe('paidAgain', () => {
  it('finds what was answered twice, by its endpoint and words', () => {
    const [first, other, again] = [row(1), row(2, { promptHash: 'b' }), row(3)];
    expect(paidAgain([first, other, again], [])).toEqual({
      beyondInFlight: [{ first, again, calls: [first, again] }],
      inFlight: 0,
    });
  });

  it('counts a call that was spoiled as not paid, and other words or another endpoint as another thing', () => {
    const rows = [row(1, { decision: 'fault' }), row(2), row(3, { promptHash: 'b' }), row(4, { endpoint: 'speech' })];
    expect(paidAgain(rows, []).beyondInFlight).toEqual([]);
  });

  it('lets a kill take what was in flight', () => {
    expect(paidAgain([row(1), row(20)], [kill(10)])).toEqual({ beyondInFlight: [], inFlight: 1 });
  });

  it('lets no kill take what was in the store by then, or what was asked for after it', () => {
    const kept: Kept = { endpoint: 'image', words: 'A painting of a mill' };
    expect(paidAgain([row(1), row(20)], [kill(10, [kept])]).beyondInFlight).toHaveLength(1);
    expect(paidAgain([row(1), row(5)], [kill(10)]).beyondInFlight).toHaveLength(1);
    expect(paidAgain([row(30), row(40)], [kill(10)]).beyondInFlight).toHaveLength(1);
  });

  it('does not take the story that begins with a voice, and is in the store, for the voice', () => {
    const [first, again] = [1, 20].map((at) => row(at, { endpoint: 'speech', prompt: 'A mill.' }));
    const story: Kept = { endpoint: 'script', words: 'A mill. A miller.' };
    expect(paidAgain([first!, again!], [kill(10, [story])])).toEqual({ beyondInFlight: [], inFlight: 1 });
  });
});
