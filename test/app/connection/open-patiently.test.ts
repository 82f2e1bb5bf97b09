import type { Client } from '@temporalio/client';
import { openPatiently } from '../../../src/app/connection/open-patiently';
import { NoAnswer } from '../../../src/temporal/no-answer';
import type { OpenClient } from '../../../src/temporal/open-client';
import { serverAt } from '../../../src/temporal/server';

const ADDRESS = '127.0.0.1:7233';
const never = new Promise<never>(() => undefined);
const noAnswer = () =>
  Promise.reject(new NoAnswer(serverAt(ADDRESS), new Error('Failed to connect before the deadline')));

let closed: number;
let heard: string[];
beforeEach(() => {
  closed = 0;
  heard = [];
});

const client = (): OpenClient => ({ temporal: {} as Client, close: async () => void closed++ });

/** Opens by one way after the other, the last of them for ever. */
function open(ways: (() => Promise<OpenClient>)[], { failed = never, signal = new AbortController().signal } = {}) {
  const onWait = (sentence: string) => void heard.push(sentence);
  return openPatiently(
    { address: ADDRESS, failed },
    { open: () => (ways.length > 1 ? ways.shift()! : ways[0]!)(), onWait, signal },
  );
}

describe('an embedded server', () => {
  it('that answers is not spoken of', async () => {
    const opened = client();
    expect(await open([async () => opened])).toBe(opened);
    expect(heard).toEqual([]);
  });

  it('that is silent is waited for, with a word', async () => {
    const opened = client();
    expect(await open([noAnswer, noAnswer, async () => opened])).toBe(opened);
    expect(heard).toEqual(['the Temporal server does not answer; waiting for it']);
  });

  it('that stays silent is given up, with what to do', async () => {
    await expect(open([noAnswer])).rejects.toThrow(
      'The Temporal server of this home, at 127.0.0.1:7233, has not answered for a minute. Run "storyreel stop", and then the same ' +
        'command again: films go on where they were.',
    );
  });

  it('that is given up while it is waited for is waited for no more, and a late connection is closed', async () => {
    let arrive!: (client: OpenClient) => void;
    const late = new Promise<OpenClient>((resolve) => (arrive = resolve));
    const failed = Promise.reject(new Error('It was the 5th time in a row.'));
    await expect(open([() => late], { failed })).rejects.toThrow('It was the 5th time in a row.');
    arrive(client());
    await late;
    await Promise.resolve();
    expect(closed).toBe(1);
  });

  it('that fails otherwise is not asked again', async () => {
    await expect(open([() => Promise.reject(new Error('no such codec'))])).rejects.toThrow('no such codec');
    expect(heard).toEqual([]);
  });

  it('is not asked by whoever has lost interest', async () => {
    const reason = new Error('called off');
    await expect(open([noAnswer], { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  });
});
