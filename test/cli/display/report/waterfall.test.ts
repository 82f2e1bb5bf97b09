import stringWidth from 'string-width';
import { reportText } from '../../../../src/cli/display/report/report-text';
import { waterfall } from '../../../../src/cli/display/report/waterfall';
import { filmReport, type FilmReport } from '../../../../src/domain/report/film-report';
import { BEGUN, madeFilm, SEED, type FilmPlan } from '../../../domain/report/made-film';

const reportOf = (plan: FilmPlan, untilMs?: number): FilmReport => {
  const facts = { startedAtMs: BEGUN, untilMs: BEGUN + (untilMs ?? 0), isOpen: untilMs !== undefined, order: {} };
  return filmReport(madeFilm(plan, untilMs), facts);
};

const drawn = (report: FilmReport, columns = 60) =>
  waterfall(report, { columns, colour: false }).map((line) => line.trimEnd());

/** A film of one picture at a time, two voices and one clip, in which one picture was refused its turn for a while. */
function busyFilm(): FilmReport {
  const film = madeFilm({ ...SEED, voices: 2, renders: 1, scriptMs: 3_000 });
  film.scenes[1]!.illustration.times!.spent = { slotMs: 0, gateMs: 8_000, vendorMs: 12_000 };
  Object.assign(film.scenes[2]!.illustration.times!, { startedAtMs: BEGUN + 50_000, attempt: 2 });
  return filmReport(film, { startedAtMs: BEGUN, untilMs: BEGUN, isOpen: false, order: {} });
}

describe('the waterfall of a film', () => {
  it('has a bar for each step, with what it waited for, and the critical path marked', () => {
    expect(drawn(busyFilm())).toEqual([
      '             0 s        20 s       40 s       60 s',
      '◆    script  █▋         ┊          ┊          ┊       3.0 s',
      '   1 voice   ┊▐████████ ┊          ┊          ┊        15 s',
      '◆    picture ┊▐██████████▊         ┊          ┊        20 s',
      '     clip    ┊          ┊ ████▎    ┊          ┊       8.0 s',
      '   2 voice   ┊▐████████ ┊          ┊          ┊        15 s',
      '◆    picture ┊          ┊ ▒▒▒▒██████▉         ┊        20 s',
      '     clip    ┊          ┊          ┊ ████▍    ┊       8.0 s',
      '   3 voice   ┊ ░░░░░░░░████████▍   ┊          ┊        15 s',
      '◆    picture ┊          ┊          ┊ ▚▚▚▚███████       13 s',
      '◆    clip    ┊          ┊          ┊          ┊ ████▌ 8.0 s',
      '◆    film    ┊          ┊          ┊          ┊     ▐ 1.0 s',
      '',
      ' ◆ critical path   ░ waits for a place   ▚ earlier attempts',
      ' ▒ waits for its turn at the image vendor   █ at work',
    ]);
  });

  it('shows steps under way up to now, and those that have not begun', () => {
    const lines = drawn(reportOf(SEED, 45_000), 80);
    expect(lines.find((line) => line.includes('3') && line.includes('voice'))).toMatch(/█.* 15 s$/);
    expect(lines.filter((line) => line.startsWith('◆')).at(-1)).toMatch(/picture .*█+ +5\.0 s$/);
    expect(lines.find((line) => line.includes('film'))).toMatch(/film .* ·$/);
  });

  it('shows a step that was too short for a character as a thin stroke', () => {
    const lines = drawn(reportOf(SEED));
    expect(lines.find((line) => line.includes('script'))).toMatch(/^◆ {4}script {2}▏/);
  });

  it('is never wider than the terminal, from 60 columns on, and neither is the rest of the report', () => {
    for (const columns of [60, 61, 80, 100, 120, 250]) {
      for (const film of [busyFilm(), reportOf(SEED, 45_000), reportOf({ ...SEED, scriptMs: 4_000_000 })]) {
        const text = reportText(film, { columns, colour: false });
        for (const line of text.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(columns);
      }
    }
  });

  it('has no colour unless it is asked for, and is the same without', () => {
    // eslint-disable-next-line no-control-regex
    const escapes = /\u001b\[\d+m/g;
    const coloured = waterfall(busyFilm(), { columns: 80, colour: true }).join('\n');
    const plain = waterfall(busyFilm(), { columns: 80, colour: false }).join('\n');
    expect(coloured).toMatch(escapes);
    expect(plain).not.toMatch(escapes);
    expect(coloured.replace(escapes, '')).toBe(plain);
  });

  it('draws a film of which nothing has begun', () => {
    const nothing = {
      title: 'The Sea',
      script: { state: 'pending' },
      scenes: [],
      merge: { state: 'pending' },
    } as const;
    const report = filmReport({ ...nothing, scenes: [] }, { startedAtMs: BEGUN, untilMs: BEGUN, isOpen: true });
    expect(drawn(report).filter((line) => line.includes('·'))).toHaveLength(2);
  });

  it('shows a title that would move the cursor as harmless text', () => {
    const report = { ...reportOf(SEED), title: 'a\u001b[2Jb\nc\u202ed' };
    expect(reportText(report, { columns: 80, colour: false }).split('\n')[0]).toBe('a [2Jb c d');
  });
});
