import { stateWords } from '../../../src/app/film/state-words';

describe('how a film stands, for a person', () => {
  it.each([
    [{ state: 'being made' as const }, 'being made'],
    [{ state: 'being made' as const, needs: 'voices' as const }, 'voices review'],
    [{ state: 'being made' as const, needs: 'attention' as const }, 'needs attention'],
    [{ state: 'being made' as const, needs: 'resume' as const }, 'paused'],
    [{ state: 'cancelled' as const, needs: 'script' as const }, 'cancelled'],
  ])('of %j is "%s"', (film, words) => {
    expect(stateWords(film)).toBe(words);
  });
});
