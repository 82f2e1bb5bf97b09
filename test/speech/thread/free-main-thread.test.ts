import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { createFliteNarrator, fliteThread } from '../../../src/providers/local/flite/narrator';
import { createHeartNarrator, heartThread } from '../../../src/providers/local/heart/narrator';

const PARAGRAPH =
  'On Monday morning the ferry did not come. Nobody on the island was surprised, for the wind had turned in the night; still, ' +
  'people walked down to the pier, looked at the empty water, and walked home again.\n\n';

/** How long the event loop was held up at worst while something went on, in milliseconds. */
async function longestStall(work: () => Promise<unknown>): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  await work();
  delay.disable();
  return delay.max / 1e6;
}

describe('while minutes of speech are made', () => {
  afterAll(() => Promise.all([heartThread.end(), fliteThread.end()]));

  it.each([
    ['heart', createHeartNarrator, 'heart'],
    ['flite', createFliteNarrator, 'slt'],
  ])('%s holds up the main thread no longer than a busy machine does', async (_, create, voice) => {
    const narrator = create();
    const { signal } = new AbortController();
    const speak = (text: string) => narrator.speak({ text, voice, language: 'en' }, signal);
    await speak('Hello.');
    let samples = 0;
    const speaking = await longestStall(
      async () =>
        ({
          samples: { length: samples },
        } = await speak(PARAGRAPH.repeat(16))),
    );
    expect(samples / 48_000).toBeGreaterThan(150);
    const idle = await longestStall(() => sleep(10_000));
    expect(speaking).toBeLessThan(200 + 2 * idle);
  });
});
