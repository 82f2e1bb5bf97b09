import { NO_ONLOOKER } from '../../../src/app/film/following/onlooker';
import { noticed } from '../../../src/app/notice/noticed';
import type { Notice } from '../../../src/app/notice/notice';

describe('a notice that a film waits for a person', () => {
  it("says for how long, by the clock of the film's server", () => {
    const told: Notice[] = [];
    const onlooker = noticed(NO_ONLOOKER, 'The Sea', {
      tell: (notice) => void told.push(notice),
      settled: async () => undefined,
    });
    const serverMs = Date.parse('2026-03-01T12:00:00Z');
    const waiting = { for: 'script' as const, scenes: [1], sinceMs: serverMs, untilMs: serverMs + 90_000 };
    onlooker.waits(waiting, 'film-1', serverMs);
    expect(told).toEqual([
      { film: 'film-1', state: 'waits', sentence: expect.stringContaining('within 1 min 30 s, it fails') },
    ]);
  });
});
