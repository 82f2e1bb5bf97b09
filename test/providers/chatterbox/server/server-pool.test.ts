import { getEventListeners } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { ServerPool } from '../../../../src/providers/chatterbox/server/server-pool';
import type { SpeechServer } from '../../../../src/providers/chatterbox/server/speech-server';
import { ProviderError } from '../../../../src/providers/provider-error';

const never = new AbortController().signal;
const broken = () => new ProviderError('try-again', 'It is broken.', { callsSpent: 1 });

/** A pool by a clock that stands still until it is moved, and the work at its servers, each ended by hand. */
function world(...urls: string[]) {
  const clock = { nowMs: 1_000_000 };
  const pool = new ServerPool(urls, () => clock.nowMs);
  const begun: { name: string; url: string; end(error?: Error): Promise<void> }[] = [];
  const ask = (name: string, signal = never, only?: SpeechServer) => {
    const asked = pool.inTurn(
      signal,
      (server) =>
        new Promise<string>((resolve, reject) => {
          const end = async (error?: Error) => {
            if (error) reject(error);
            else resolve(`${name} by ${server.url}`);
            await setImmediate();
          };
          begun.push({ name, url: server.url, end });
        }),
      only,
    );
    asked.catch(() => undefined);
    return asked;
  };
  const fail = async (times: number) => {
    for (let n = 0; n < times; n++) {
      void ask(`failing ${n}`);
      await begun.at(-1)!.end(broken());
    }
  };
  return { clock, pool, begun, ask, fail, order: () => begun.map(({ name, url }) => `${name} ${url}`) };
}

describe('the pool of servers', () => {
  it('gives each server one piece of work at a time, first come, first served', async () => {
    const { begun, ask, order } = world('a', 'b');
    const asked = ['1', '2', '3', '4'].map((name) => ask(name));
    expect(order()).toEqual(['1 a', '2 b']);
    await begun[1]!.end();
    expect(order()).toEqual(['1 a', '2 b', '3 b']);
    await begun[0]!.end();
    expect(order()).toEqual(['1 a', '2 b', '3 b', '4 a']);
    await begun[2]!.end();
    await begun[3]!.end();
    expect(await Promise.all(asked)).toEqual(['1 by a', '2 by b', '3 by b', '4 by a']);
  });

  it('lets go who is cancelled while waiting, and those behind move up', async () => {
    const { begun, ask, order } = world('a');
    const controller = new AbortController();
    const reason = new Error('cancelled');
    void ask('1');
    const cancelled = ask('2', controller.signal);
    void ask('3');
    controller.abort(reason);
    await expect(cancelled).rejects.toBe(reason);
    await begun[0]!.end();
    expect(order()).toEqual(['1 a', '3 a']);
  });

  it('keeps the server of work that was cancelled until that has ended', async () => {
    const { begun, ask, order } = world('a');
    const controller = new AbortController();
    const cancelled = ask('1', controller.signal);
    void ask('2');
    controller.abort(new Error('cancelled'));
    await expect(cancelled).rejects.toThrow('cancelled');
    expect(order()).toEqual(['1 a']);
    await begun[0]!.end();
    expect(order()).toEqual(['1 a', '2 a']);
  });

  it('leaves nothing at the signal by which many have waited', async () => {
    const { begun, ask } = world('a');
    const { signal } = new AbortController();
    const asked = Array.from({ length: 20 }, (_, index) => ask(`${index}`, signal));
    expect(getEventListeners(signal, 'abort')).toHaveLength(20);
    for (let index = 0; index < 20; index++) await begun[index]!.end();
    await Promise.all(asked);
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  });

  it('prefers a server that did not just fail', async () => {
    const { begun, ask, fail, order } = world('a', 'b');
    await fail(1);
    void ask('2');
    void ask('3');
    expect(order().slice(1)).toEqual(['2 b', '3 a']);
    await begun[2]!.end();
    void ask('4');
    expect(order().at(-1)).toBe('4 a');
  });

  it('lets a server rest after two failures in a row, while the others go on', async () => {
    const { clock, begun, ask, order } = world('a', 'b');
    void ask('1');
    void ask('busy');
    await begun[0]!.end(broken());
    void ask('2');
    await begun[2]!.end(broken());
    void ask('3');
    expect(order()).toEqual(['1 a', 'busy b', '2 a']);
    await begun[1]!.end();
    expect(order().at(-1)).toBe('3 b');
    clock.nowMs += 30_000;
    void ask('4');
    expect(order().at(-1)).toBe('4 a');
  });

  it('does not let one rest for failures that a good answer parts', async () => {
    const { begun, ask, fail } = world('a');
    await fail(1);
    void ask('good');
    await begun.at(-1)!.end();
    await fail(1);
    const asked = ask('next');
    await begun.at(-1)!.end();
    expect(await asked).toBe('next by a');
  });

  it.each(['spoilt', 'change'] as const)('does not let one rest for what is "%s"', async (kind) => {
    const { begun, ask } = world('a');
    for (let n = 0; n < 4; n++) {
      void ask(`${n}`);
      await begun.at(-1)!.end(new ProviderError(kind, 'The text is odd.'));
    }
    expect(begun).toHaveLength(4);
  });

  it('says when to come back when all rest, and why they do', async () => {
    const { clock, ask, fail } = world('a', 'b');
    await fail(4);
    clock.nowMs += 10_000;
    await expect(ask('next')).rejects.toMatchObject({
      kind: 'try-again',
      callsSpent: 0,
      retryAfterMs: 20_000,
      message:
        'Each of the 2 Chatterbox servers failed several times in a row; the next request goes in 20 s. ' +
        'The last failure: It is broken.',
    });
  });

  it('tells those who wait when the last server goes to rest', async () => {
    const { begun, ask } = world('a');
    const asked = ['1', '2', '3', '4'].map((name) => ask(name));
    await begun[0]!.end(broken());
    await begun[1]!.end(broken());
    const outcomes = await Promise.allSettled(asked);
    expect(begun).toHaveLength(2);
    expect(outcomes.slice(2)).toEqual([
      { status: 'rejected', reason: expect.objectContaining({ kind: 'try-again', retryAfterMs: 30_000 }) },
      { status: 'rejected', reason: expect.objectContaining({ kind: 'try-again', retryAfterMs: 30_000 }) },
    ]);
  });

  it('tries a server with one request after its rest, and lets it rest twice as long each time, at most 5 minutes', async () => {
    const { clock, ask, fail, begun } = world('a');
    await fail(2);
    const rests: unknown[] = [];
    for (let n = 0; n < 5; n++) {
      const { retryAfterMs } = (await ask('too soon').catch((error: unknown) => error)) as ProviderError;
      rests.push(retryAfterMs);
      clock.nowMs += retryAfterMs ?? Number.NaN;
      await fail(1);
    }
    expect(rests).toEqual([30_000, 60_000, 120_000, 240_000, 300_000]);
    clock.nowMs += 300_000;
    const recovered = ask('recovered');
    await begun.at(-1)!.end();
    expect(await recovered).toBe('recovered by a');
    await fail(1);
    void ask('at once');
    expect(begun.at(-1)!.name).toBe('at once');
  });

  it('asks one certain server also while that rests', async () => {
    const { pool, ask, fail, begun } = world('a', 'b');
    await fail(4);
    const asked = ask('probe', never, pool.servers[1]);
    await begun.at(-1)!.end();
    expect(await asked).toBe('probe by b');
  });
});
