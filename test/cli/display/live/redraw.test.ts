import { LiveArea } from '../../../../src/cli/display/live/live-area';
import { Redraw } from '../../../../src/cli/display/live/redraw';
import { SmallTerminal } from '../../../support/small-terminal';

/** Numbers from 0 to below 1, the same for the same seed. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
}

describe('lines that are drawn in the place of those before', () => {
  it.each(Array.from({ length: 30 }, (_, index) => index + 1))(
    'are all that is seen of them, below what was printed meanwhile, however they change (%i)',
    (seed) => {
      const random = numbersFrom(seed);
      const below = (most: number) => Math.floor(random() * most);
      const terminal = new SmallTerminal(20, 12);
      const area = new LiveArea();
      const redraw = new Redraw(terminal);
      let lines: string[] = [];
      area.occupy({ clear: () => redraw.clear(), draw: () => redraw.draw(lines) });
      const printed: string[] = [];
      for (let frame = 0; frame < 60; frame++) {
        // Few different lines, so that many stay the same while others before them come and go.
        lines = Array.from({ length: below(9) }, () => `line${'x'.repeat(below(4))}`);
        if (below(4) === 0) {
          printed.push(`printed ${frame}, ${'long '.repeat(below(8))}`.trimEnd());
          area.above(() => terminal.write(`${printed.at(-1)}\n`));
        } else redraw.draw(lines);
        const whole = printed.flatMap((line) => line.match(/.{1,20}/g) ?? []).map((line) => line.trimEnd());
        expect(terminal.seen).toEqual([...whole, ...lines]);
      }
    },
  );

  it('are the last of them where the terminal has not so many rows', () => {
    const terminal = new SmallTerminal(20, 4);
    const redraw = new Redraw(terminal);
    for (const clock of ['1 s', '2 s']) redraw.draw(['a', 'b', 'c', 'd', clock]);
    expect(terminal.seen).toEqual(['c', 'd', '2 s']);
  });

  it('are drawn over where they were broken, as the terminal was made narrower', () => {
    const wide = new SmallTerminal(40, 12);
    const screen = { columns: 40, rows: 12, write: wide.write };
    const redraw = new Redraw(screen);
    redraw.draw(['x'.repeat(30), 'y']);
    // A terminal of 20 columns has made three lines of these two.
    const narrow = new SmallTerminal(20, 12);
    narrow.write(`${'x'.repeat(30)}\ny\n`);
    screen.columns = 20;
    screen.write = narrow.write;
    redraw.draw(['z']);
    expect(narrow.seen).toEqual(['z']);
  });
});
