import { growthProblems } from '../support/growth';
import { exportedTextFunctions } from './exported-functions';
import { NO_TEXTS } from './no-texts';
import { TEXT_FUNCTIONS } from './text-functions';

// Each reads some megabytes, on a machine that may be busy.
jest.setTimeout(600_000);

/** Those that read most of what comes from outside; all of them are tried with STORYREEL_GROWTH=all, which takes many minutes. */
const USUAL = [
  'app/order/reading/markdown-text markdownText',
  'app/order/reading/markdown-inline withoutTags',
  'app/place/file-name fileNameOf',
  'cli/display/printable printable',
  'providers/received/what-vendor-says whatVendorSays',
  'providers/received/without-key withoutKey',
];
const TRIED = TEXT_FUNCTIONS.filter(([name]) => process.env['STORYREEL_GROWTH'] === 'all' || USUAL.includes(name));

describe('a function that reads texts from outside', () => {
  it.each(TRIED)('takes about ten times as long for a text of ten times the length: %s', (_name, read) => {
    expect(growthProblems(read)).toEqual([]);
  });

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
    expect(growthProblems((text) => /<[^>]*>/g.test(text), ['<'])).toEqual([expect.stringMatching(/takes/)]);
  });

  it('is found out where a call has too many arguments, or goes too deep', () => {
    const spread = (text: string) => Math.max(...Array.from(text, Number));
    expect(growthProblems(spread, ['1']).join()).toMatch(/ends with a RangeError/);
  });
});
