import { readsRightToLeft } from '../../../src/media/captions/caption-direction';

const ARABIC = 'كان البحر هادئًا تلك الليلة. iPhone 15';
const ENGLISH = 'The word שלום means peace.';

describe('the direction of a caption', () => {
  it('is that of its letters, whatever surrounds it', () => {
    expect(readsRightToLeft('שלום, 2026!', ENGLISH)).toBe(true);
    expect(readsRightToLeft('iPhone 15', ARABIC)).toBe(false);
    expect(readsRightToLeft('2026!', ARABIC)).toBe(false);
  });

  it('is that of the whole text when it has letters of both', () => {
    expect(readsRightToLeft('iPhone 15 هو', ARABIC)).toBe(true);
    expect(readsRightToLeft('שלום means', ENGLISH)).toBe(false);
  });
});
