import { MOST_TEXT_BYTES } from '../../src/domain/bounds';
import { growthProblems } from '../support/hostile/growth';
import { exportedTextFunctions } from './exported-functions';
import { longestRead } from './longest-read';
import { NO_TEXTS } from './no-texts';
import { TEXT_FUNCTIONS } from './text-functions';

describe('a function that reads texts from outside', () => {
  it.each(TEXT_FUNCTIONS)(
    'takes about ten times as long for a text of ten times the length, up to the longest that it reads: %s',
    (name, read) => {
      expect(growthProblems(read, longestRead(name))).toEqual([]);
    },
  );

  it('is tried here, or it is said why it need not be', () => {
    const not = Object.values(NO_TEXTS).flatMap((files) =>
      Object.entries(files).flatMap(([file, names]) => names.split(' ').map((name) => `${file} ${name}`)),
    );
    const told = [...TEXT_FUNCTIONS.map(([name]) => name), ...not];
    expect(told.toSorted()).toEqual(exportedTextFunctions().toSorted());
  });
});

describe('growth', () => {
  it('is found out where it is more than that', () => {
    const problems = growthProblems((text) => /<[^>]*>/g.test(text), 30_000, ['<']);
    expect(problems).toEqual([expect.stringMatching(/takes/)]);
  });

  it('is found out where a call has too many arguments, or goes too deep', () => {
    const spread = (text: string) => Math.max(...Array.from(text, Number));
    expect(growthProblems(spread, MOST_TEXT_BYTES, ['1']).join()).toMatch(/ends with a RangeError/);
  });
});
