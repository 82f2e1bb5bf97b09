import { chooseDisplays } from '../../../src/cli/display/live/choose-display';
import { shortTitle } from '../../../src/cli/display/short-title';
import { widthOf } from '../../../src/cli/display/width-of';
import { terminalFor } from '../terminal';

const LONG = 'The Rather Long Story of the Lighthouse Keeper, his Dog and All their Ships at Sea';

describe('a title among those of other films', () => {
  it('stays whole as long as it is no longer than most', () => {
    expect(shortTitle('The Sea')).toBe('The Sea');
    expect(shortTitle('a'.repeat(60))).toBe('a'.repeat(60));
  });

  it('is cut in its middle when it is long, so that parts of a series are told apart', () => {
    expect(shortTitle(`${LONG}, Part 1`)).toBe('The Rather Long Story of the Lighthouse Kee…s at Sea, Part 1');
    expect(shortTitle(`${LONG}, Part 2`)).toMatch(/…s at Sea, Part 2$/);
  });

  it('has no more columns where its letters are wide', () => {
    const short = shortTitle('海'.repeat(300));
    expect(short).toMatch(/^海+…海+$/);
    expect(widthOf(short)).toBeLessThanOrEqual(60);
  });

  it('stands so before each line of a log that is of several films', () => {
    const said: string[] = [];
    const wasTerminal = process.stdout.isTTY;
    process.stdout.isTTY = false;
    try {
      chooseDisplays(terminalFor({}, said), { several: true }).of('a'.repeat(300), 30).hear('It goes on.');
    } finally {
      process.stdout.isTTY = wasTerminal;
    }
    expect(said).toEqual([expect.stringMatching(/^a{43}…a{16}: +\S+ s +It goes on\.$/)]);
  });
});
