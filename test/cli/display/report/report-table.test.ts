import { reportTable } from '../../../../src/cli/display/report/report-table';
import { filmReport, type FilmReport } from '../../../../src/domain/report/film-report';
import { BEGUN, madeFilm, SEED } from '../../../domain/report/made-film';

function paidFilm(): FilmReport {
  const film = madeFilm({ ...SEED, scenes: SEED.scenes.slice(0, 1), scriptMs: 2_000 });
  const [scene] = film.scenes;
  Object.assign(scene!.illustration.times!, {
    startedAtMs: BEGUN + 9_000,
    attempt: 2,
    costMicroUsd: 2_700,
    spent: { slotMs: 100, gateMs: 4_000, vendorMs: 13_000 },
  });
  Object.assign(scene!.narration.times!, { reused: true, savedMicroUsd: 900 });
  scene!.clip.times!.spent = { slotMs: 0, ffmpegMs: 7_800 };
  return filmReport(film, { startedAtMs: BEGUN, untilMs: BEGUN, isOpen: false });
}

describe('the table of a report', () => {
  it('tells of each step below its scene where its time went and what it cost, and nothing that is nothing', () => {
    expect(reportTable(paidFilm(), 120).split('\n')).toEqual([
      '  step         slot   gate   vendor  ffmpeg  between  took    attempt  cost     saved',
      '      script                 2.0 s                    2.0 s',
      '    1 voice                  15 s                     stored                    $0.0009',
      '      picture  0.1 s  4.0 s  13 s            2.9 s    13 s    2        $0.0027',
      '      clip                           7.8 s            8.0 s',
      '      film                   1.0 s                    1.0 s',
    ]);
  });

  it('calls the bed the music, as the display does', () => {
    const film = madeFilm(SEED);
    film.bed = { state: 'done', times: film.merge.times! };
    const report = filmReport(film, { startedAtMs: BEGUN, untilMs: BEGUN, isOpen: false });
    expect(reportTable(report, 120)).toMatch(/^ {6}music /m);
  });

  it('leaves out the least telling columns where the terminal is narrow', () => {
    expect(reportTable(paidFilm(), 60).split('\n')[0]).toBe(
      '  step         slot   gate   vendor  ffmpeg  took    cost',
    );
    expect(reportTable(paidFilm(), 10).split('\n')[0]).toBe('  step         took    cost');
  });

  it('has only the columns that say something of this film', () => {
    const report = filmReport(madeFilm(SEED), { startedAtMs: BEGUN, untilMs: BEGUN, isOpen: false });
    expect(reportTable(report, 120).split('\n')[0]).toBe('  step         vendor  took');
  });
});
