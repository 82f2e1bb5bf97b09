import { spokenWords } from '../../../../src/domain/text/spoken/spoken-words';
import { wordsOf } from '../../../../src/domain/text/words';

const said = (text: string, language = 'en') => spokenWords(wordsOf(text), language).join(' ');

describe('what is said for words whose spelling does not tell', () => {
  it.each([
    [
      'The firm made £1.7bn in 2024 and lost $2M on 12/31/2025.',
      'The firm made 1.7 billion pounds in 2024 and lost 2 million dollars on December 31st 2025.',
    ],
    [
      'It holds 4.8/5 stars: 50 % of all from 1939-45.',
      'It holds 4.8 out of 5 stars: 50 percent of all from 1939 to 45.',
    ],
    [
      '$3.50, $1, $0.99, £2.01, $5.00 and $1,299.99',
      '3 dollars and 50 cents, 1 dollar, 99 cents, 2 pounds and 1 penny, 5 dollars and 1,299 dollars and 99 cents',
    ],
    [
      '$5-10 or $20/month, -€5m (US$2 million)',
      '5 to 10 dollars or 20 dollars per month, minus 5 million euros (2 million US dollars)',
    ],
    ['3 € or 50¢ or a $5-million house', '3 euros or 50 cents or a 5 million dollars house'],
    ['On 31/12/2025, 31.12.2025 and 2025-12-31.', 'On December 31st 2025, December 31st 2025 and December 31st 2025.'],
    [
      '1/2, 3/4, 1½, 6 1/2, 9/10, 4/5 stars, 120/80',
      'one half, 3 quarters, 1 and a half, 6 and a half, 9 out of 10, 4 out of 5 stars, 120 over 80',
    ],
    ['pages 5–10, 10-12%, 555-1234', 'pages 5 to 10, 10 to 12 percent, 555-1234'],
    ['He is 6\'2" tall, she 5\' 11", it is a 12" pipe.', 'He is 6 foot 2 tall, she 5 foot 11, it is a 12 inch pipe.'],
    ['He said "12" and left.', 'He said "12" and left.'],
    ['Warms up in 30 min, weighs 680 g. 1 km!', 'Warms up in 30 minutes, weighs 680 grams. 1 kilometer!'],
    [
      '90 km/h, 20mph, -5°C, 3 m², 8 GB',
      '90 kilometers per hour, 20 miles per hour, minus 5 degrees Celsius, 3 square meters, 8 gigabytes',
    ],
    ['In the 1990s, 12 in a row, I am in.', 'In the 1990s, 12 in a row, I am in.'],
    [
      'An AI engineer in the US met the CEO of the CIA, and they saw a UFO.',
      'An A.I. engineer in the U.S. met the C.E.O. of the C.I.A., and they saw a U.F.O.',
    ],
    ['CEOs of the EU, IT and FBI are AI-driven.', 'C.E.O.s of the E.U., I.T. and F.B.I. are A.I. driven.'],
    ['NASA and NATO, the UNESCO.', 'NASA and NATO, the UNESCO.'],
    ['He said NO to her. HELP US NOW! LOOK AT IT!', 'He said NO to her. HELP US NOW! LOOK AT IT!'],
    ['Henry VIII saw World War II.', 'Henry VIII saw World War II.'],
    [
      '10k of 1.5M users, $5–$10, $1.2-1.5bn',
      '10 thousand of 1.5 million users, 5 to 10 dollars, 1.2 to 1.5 billion dollars',
    ],
    ['3x as long, 2 x 4, 50-50, 2008-09, 10:30-11:00', '3 times as long, 2 by 4, 50 50, 2008 to 2009, 10:30 to 11:00'],
    ["She is 5' tall. 2024/05/11", 'She is 5 feet tall. May 11th 2024'],
    ['The LAPD, the NYPD and AWS, ASAP.', 'The L.A.P.D., the N.Y.P.D. and A.W.S., A.S.A.P.'],
    ['See Kites.com.', 'See Kites dot com.'],
  ])('%s', (text, spoken) => {
    expect(said(text)).toBe(spoken);
  });

  it('takes the day for the first figure where English does not put the month first', () => {
    expect(said('03/04/2025', 'en-GB')).toBe('April 3rd 2025');
    expect(said('03/04/2025', 'en-US')).toBe('March 4th 2025');
  });

  it('is what is written in other languages, but for addresses', () => {
    expect(said('Er zahlte 5 € an die EU: x.de', 'de')).toBe('Er zahlte 5 € an die EU: x dot de');
  });

  it('has one entry for each word', () => {
    const words = wordsOf('$2 million — 6\' 2" 🎉 50 %');
    expect(spokenWords(words, 'en')).toEqual(['2', 'million dollars', '—', '6 foot', '2', '🎉', '50', 'percent']);
  });
});
