import { restTimeMs, waitTimeMs } from '../../../src/providers/together/wait-time';

/** The time of this machine; an answer without a date of its own is read by it. */
const NOW_MS = Date.parse('2026-08-30T12:00:00Z');
const wait = (headers: Record<string, string>) => waitTimeMs(new Headers(headers), NOW_MS);

describe('how long Together asks to wait', () => {
  it.each([
    ['12', 12_000],
    ['2.5', 2_500],
    ['2.5s', 2_500],
    ['0', 1_000],
    ['Sun, 30 Aug 2026 12:00:45 GMT', 45_000],
    ['Sun, 30 Aug 2026 12:00:00 GMT', 1_000],
    ['1788091245', 45_000],
    ['1788091245000', 45_000],
    ['7200', 3_600_000],
  ])('is read in seconds and dates, an hour at most: %s', (told, ms) => {
    expect(wait({ 'retry-after': told })).toBe(ms);
    expect(wait({ 'x-ratelimit-reset': told })).toBe(ms);
  });

  it.each([
    'in 900',
    '15 min',
    '1m30s',
    '500ms',
    '-5',
    '1e3',
    '5, 10',
    '2026-08-30',
    '2026-08-30T12:00:45Z',
    'Sun Aug 30 12:00:45 2026',
    'Mon, 30 Aug 2026 12:00:45 GMT',
    'Sunday, 30-Aug-26 12:00:45 GMT',
    'Sun, 30 Aug 2026 11:59:00 GMT',
    '1788091140',
    'Invalid Date',
    '',
  ])('is not guessed where it cannot be read, or is over: "%s"', (told) => {
    expect(wait({ 'retry-after': told })).toBeUndefined();
    expect(wait({ 'retry-after': told, 'x-ratelimit-reset': '7' })).toBe(7_000);
  });

  it.each([
    ['10', 10_000],
    ['Sun, 30 Aug 2026 12:00:45 GMT', 45_000],
  ])('is what a header says that came twice: %s', (told, ms) => {
    const headers = new Headers({ 'retry-after': told });
    headers.append('retry-after', told);
    expect(waitTimeMs(headers, NOW_MS)).toBe(ms);
  });

  it.each(['Sun, 30 Aug 2026 09:00:30 GMT', '1788080430', '1788080430000'])(
    'is counted by the clock of the answer, where it tells its time: %s',
    (told) => {
      expect(wait({ 'retry-after': told, date: 'Sun, 30 Aug 2026 09:00:00 GMT' })).toBe(30_000);
      expect(wait({ 'retry-after': told, date: 'just now' })).toBeUndefined();
    },
  );
});

describe('the rest that Together asks for', () => {
  it.each([
    ['0', 45_000],
    ['0, 0', 45_000],
    ['-1', undefined],
    ['none', undefined],
  ])('is asked for where nothing remains: %s', (remaining, ms) => {
    const headers = new Headers({ 'x-ratelimit-remaining': remaining, 'x-ratelimit-reset': '45' });
    expect(restTimeMs(headers, NOW_MS)).toBe(ms);
  });
});
