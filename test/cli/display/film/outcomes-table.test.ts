import type { JobOutcome } from '../../../../src/app/film/ordering/order-and-deliver';
import { outcomesTable } from '../../../../src/cli/display/film/outcomes-table';
import { sentenceOn } from '../../../../src/cli/display/sentence-on';
import type { Manifest } from '../../../../src/domain/film/manifest';
import { newOrder } from '../../../../src/domain/film/order/order';

const LONG = 'The Rather Long Story of the Lighthouse Keeper, his Dog and All their Ships at Sea';

/** A film that was made, of which only what its line tells is there. */
function madeOf(title: string, video = `${title}.mp4`): JobOutcome {
  const order = newOrder({ title, text: 'A sea.' });
  const place = { path: video, ifTaken: 'another name', isNamed: false } as const;
  const saved = { video, subtitles: '', manifest: '' };
  const manifest = { film: { durationMs: 9_000 } } as unknown as Manifest;
  return { job: { order, place, warnings: [] }, film: { id: 'film-1', place, saved, manifest } };
}

const failed: JobOutcome = { job: madeOf('The Wind').job, failure: 'No wind.', isRefused: false };

/** As a person reads it on a terminal of so many columns. */
const readAt = (columns: number, outcomes: JobOutcome[]) =>
  sentenceOn({ columns }, outcomesTable(outcomes, columns)).split('\n');

describe('how several films ended, as a table', () => {
  it('has a line for each where a terminal has room for it', () => {
    expect(readAt(80, [madeOf('The Sea'), failed])).toEqual([
      '  story     length  film',
      '  The Sea   9.0 s   The Sea.mp4',
      '  The Wind  failed',
    ]);
  });

  it('else has each path on a line of its own, whole, and cuts titles', () => {
    expect(readAt(80, [madeOf(LONG), madeOf('The Sea'), failed])).toEqual([
      '  story                                                                   length',
      '  The Rather Long Story of the Lighthouse Keeper, his Dog and All their…  9.0 s',
      `    ${LONG}.mp4`,
      '  The Sea                                                                 9.0 s',
      '    The Sea.mp4',
      '  The Wind                                                                failed',
    ]);
  });

  it('cuts a long title also where nothing bounds a line', () => {
    const title = `The Sea, ${'and the Sea, '.repeat(20)}Part 2`;
    const [heading, line] = readAt(Infinity, [madeOf(title, 'sea.mp4'), failed]);
    expect(line).toBe('  The Sea, and the Sea, and the Sea, and the … the Sea, Part 2  9.0 s   sea.mp4');
    expect(heading).toHaveLength(2 + 60 + 2 + 8 + 'film'.length);
  });

  it('leaves a path as it is that is longer than a line, or has two spaces', () => {
    const path = `films  of my own/${LONG}/${LONG}.mp4`;
    expect(readAt(80, [madeOf('The Sea', path), failed])).toContain(`    ${path}`);
    expect(readAt(Infinity, [madeOf('The Sea', path), failed])).toContain(`  The Sea   9.0 s   ${path}`);
  });
});
