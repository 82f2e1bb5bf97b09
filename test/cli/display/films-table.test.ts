import stringWidth from 'string-width';
import type { ListedFilm } from '../../../src/app/film/list-films';
import { filmsTable } from '../../../src/cli/display/films-table';

const film = (more: Partial<ListedFilm>): ListedFilm => ({
  id: 'film-755d026307f49f8f',
  title: 'The Sea',
  state: 'made',
  startedAtMs: Date.UTC(2026, 10, 28, 17, 40, 1),
  endedAtMs: Date.UTC(2026, 10, 28, 17, 41, 30),
  format: 'landscape',
  voice: 'heart',
  durationMs: 33_000,
  ...more,
});
const LONG = 'The Lighthouse Keeper Who Counted Every Ship That Passed in the Winter of the Long Night';
const FILMS = [
  film({}),
  film({ id: 'film-0123456789abcdef', state: 'being made', needs: 'attention', title: LONG }),
  film({ title: '海'.repeat(60) }),
];
const linesAt = (columns: number) => filmsTable(FILMS, columns).split('\n');

describe('films as lines', () => {
  it('fit a terminal: the least telling columns are left out first, and titles cut', () => {
    for (let columns = 46; columns < 200; columns++) {
      const lines = linesAt(columns);
      expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(columns);
      expect(lines[2]).toMatch(/^ {2}film-0123456789abcdef +needs attention( |$)/);
    }
    expect(linesAt(80).slice(0, 3)).toEqual([
      '  film                   state            begun                title',
      '  film-755d026307f49f8f  made             2026-11-28 17:40:01  The Sea',
      '  film-0123456789abcdef  needs attention  2026-11-28 17:40:01  The Lighthouse K…',
    ]);
    expect(linesAt(110)[0]).toMatch(/begun +took +format +length +title$/);
  });

  it('mark drafts, and where a title is cut, not the mark', () => {
    const lines = (columns: number) =>
      filmsTable([film({ draft: true }), film({ draft: true, title: LONG }), film({})], columns).split('\n');
    expect(lines(Infinity)[1]).toMatch(/ The Sea \(draft\)$/);
    expect(lines(80)[2]).toMatch(/ The .*… \(draft\)$/);
    for (let columns = 52; columns < 200; columns++) {
      const [, short = '', long = '', itself = ''] = lines(columns);
      expect(stringWidth(long)).toBeLessThanOrEqual(columns);
      expect([short, long, itself].map((line) => line.endsWith(' (draft)'))).toEqual([true, true, false]);
    }
  });

  it('keep ids and states whole where there is no room for anything else', () => {
    expect(linesAt(20)[2]).toBe('  film-0123456789abcdef  needs attention');
  });

  it('have all of everything in a pipe', () => {
    const [heading = '', , second = ''] = linesAt(Infinity);
    expect(heading).toMatch(/^ {2}film +state +begun +took +format +voice +length +title$/);
    expect(second).toMatch(new RegExp(` 33 s +${LONG}$`));
  });
});
