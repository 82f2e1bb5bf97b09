import { spokenAddress } from '../../../../src/domain/text/spoken/spoken-address';

describe('how an address is said', () => {
  it.each([
    ['Kites.com', 'Kites dot com'],
    ['https://www.example.com/a-b?c=1', 'example dot com slash a dash b question mark c equals 1'],
    ['me@x.org', 'me at x dot org'],
  ])('%s: %s', (address, said) => {
    expect(spokenAddress(address)).toBe(said);
  });

  it('names the site only where nobody would listen to the rest', () => {
    expect(spokenAddress(`https://www.example.com/a/${'stories-of-the-sea/'.repeat(7)}`)).toBe(
      'a link to example dot com',
    );
  });

  it('is nothing for other words', () => {
    expect(spokenAddress('sea')).toBeUndefined();
  });
});
