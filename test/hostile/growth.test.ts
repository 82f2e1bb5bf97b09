import { namesOtherAddress } from '../../src/providers/gemini/answer/named-addresses';
import { whatVendorSays } from '../../src/providers/received/what-vendor-says';
import { growthProblem, REPEATED } from '../support/growth';

/** Each function that reads a text from outside. */
const READ: [string, (text: string) => unknown][] = [
  ['what a vendor says', (text) => whatVendorSays({ error: { message: text } }, 'the-key')],
  ['web addresses', (text) => namesOtherAddress(text, 'a story')],
];

describe('what reads texts from outside', () => {
  it.each(READ)('takes about ten times as long for a text of ten times the length: %s', (_name, read) => {
    expect(REPEATED.map((repeated) => growthProblem(read, repeated)).filter(Boolean)).toEqual([]);
  });

  it('is found out when it takes longer', () => {
    expect(growthProblem((text) => /<[^>]*>/g.test(text), '<')).toMatch(/takes/);
  });
});
