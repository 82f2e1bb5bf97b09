import type { JobOutcome } from '../../../../src/app/film/ordering/order-and-deliver';
import { filmEndLines, outcomesLines } from '../../../../src/cli/display/film/outcomes';
import type { Manifest } from '../../../../src/domain/film/manifest';
import { newOrder } from '../../../../src/domain/film/order/order';
import { newProgress } from '../../../../src/domain/progress/progress';

const WARNING = 'scene 1/1: clip was lost, and is made again.';

/** A film that was made, of which only what these lines tell is there. */
function madeOf(title: string, warnings?: string[]): Extract<JobOutcome, { film: unknown }> {
  const order = newOrder({ title, text: 'A sea.' });
  const manifest = { order, scenes: [], film: { durationMs: 9_000 }, steps: { ...newProgress(title), warnings } };
  const place = { path: 'the.mp4', ifTaken: 'another name', isNamed: false } as const;
  const saved = { video: 'the.mp4', subtitles: 'the.srt', manifest: 'the.manifest.json' };
  return {
    job: { order, place, warnings: [] },
    film: { id: 'film-1', place, saved, manifest: manifest as unknown as Manifest },
  };
}

const timesIn = (lines: string[]) => lines.join('\n').split(WARNING).length - 1;

describe('the lines that end a run', () => {
  it('tell once what went wrong with a film and was mended', () => {
    expect(timesIn(filmEndLines(madeOf('The Sea', [WARNING]).film, false))).toBe(1);
    expect(timesIn(filmEndLines(madeOf('The Sea').film, false))).toBe(0);
  });

  it('tell it of each of several films', () => {
    const lines = outcomesLines([madeOf('The Sea', [WARNING]), madeOf('The Shore')], Infinity);
    expect(lines.slice(1)).toEqual([`The Sea: ${WARNING}`]);
    expect(lines[0]).toMatch(/The Sea .*\n.*The Shore /);
  });

  it('tell of each of several films why it failed, a line for each scene that could not be made', () => {
    const { job } = madeOf('The Shore');
    const failed = { job, failure: 'Scene 1 failed.\nScene 3 failed.', isRefused: false };
    const lines = outcomesLines([madeOf('The Sea'), failed], Infinity);
    expect(lines[0]).toMatch(/The Shore +failed$/);
    expect(lines.slice(1)).toEqual(['The Shore: Scene 1 failed.', 'The Shore: Scene 3 failed.']);
  });

  it('say of a draft how the film itself is made, with all that was changed of it', () => {
    const { film } = madeOf('The Sea');
    const lines = (order: object, more: object = {}) => {
      const manifest = { ...film.manifest, ...more, order: { ...film.manifest.order, draft: true, ...order } };
      return filmEndLines({ ...film, manifest: manifest as Manifest }, false);
    };
    const anew = 'This is a draft; storyreel remake film-1 --full makes the film itself.';
    expect(lines({})).toContain('This is a draft; the same command without --draft makes the film itself.');
    expect(lines({ revises: 'film-0' })).toContain(anew);
    expect(lines({}, { revisions: [{}] })).toContain(anew);
    expect(lines({}, { scriptRevision: {} })).toContain(anew);
    expect(filmEndLines(film, false).join()).not.toContain('draft');
  });

  it("say where a film has another name, as that place was somebody's", () => {
    const { film } = madeOf('The Sea');
    const elsewhere = { ...film, saved: { ...film.saved, video: 'the 2.mp4' } };
    const sentence = "the.mp4 is not this film's, and was left as it is; --force would have it replaced.";
    expect(filmEndLines(elsewhere, false)).toContain(sentence);
    expect(outcomesLines([madeOf('The Shore'), { ...madeOf('The Sea'), film: elsewhere }], Infinity)).toContain(
      `The Sea: ${sentence}`,
    );
    expect(filmEndLines(film, false)).not.toContain(sentence);
  });
});
