import { performance } from 'node:perf_hooks';
import { SAMPLES_PER_SECOND } from '../../../src/domain/film/narration';
import { createHeart } from '../../providers/local/heart/heart';
import { createFliteNarrator, fliteThread } from '../../../src/providers/local/flite/narrator';
import { heartThread } from '../../../src/providers/local/heart/narrator';

const PARAGRAPH =
  'On Monday morning the ferry did not come. Nobody on the island was surprised, for the wind had turned in the night; still, ' +
  'people walked down to the pier, looked at the empty water, and walked home again.\n\n';

describe('while half a minute of speech is made', () => {
  afterAll(() => Promise.all([heartThread.end(), fliteThread.end()]));

  it.each([
    ['heart', createHeart, 'heart'],
    ['flite', createFliteNarrator, 'slt'],
  ])('%s leaves the main thread free', async (_, create, voice) => {
    const narrator = create();
    const { signal } = new AbortController();
    const speak = (text: string) => narrator.speak({ text, voice, language: 'en' }, signal);
    await speak('Hello.');
    const before = performance.eventLoopUtilization();
    const { samples } = await speak(PARAGRAPH.repeat(3));
    const { utilization } = performance.eventLoopUtilization(before);
    expect(samples.length / SAMPLES_PER_SECOND).toBeGreaterThan(30);
    // Speech that was made here would take nearly all of it; how little it is otherwise, only an idle machine tells.
    expect(utilization).toBeLessThan(0.5);
  });
});
