import { wordsOf } from '../../../../src/domain/text/words';
import { subtitlesOf } from './subtitles-of';
import { spoken } from '../spoken';

const scene = (text: string, startMs: number) =>
  spoken(text).map((word) => ({ ...word, startMs: word.startMs + startMs, endMs: word.endMs + startMs }));

describe('subtitles', () => {
  it('join the captions of a sentence to at most two lines, in the time of the film', () => {
    const text = subtitlesOf([
      scene('A storm came. Every evening she climbed the winding stairs to light the great lamp.', 300),
      scene('Nobody slept.', 3_599_300),
    ]);
    expect(text).toBe(
      [
        '1\n00:00:00,300 --> 00:00:01,200\nA storm came.\n',
        '2\n00:00:01,200 --> 00:00:05,259\nEvery evening she climbed the winding\nstairs to light the great lamp.\n',
        '3\n00:59:59,300 --> 01:00:00,350\nNobody slept.\n',
      ].join('\n'),
    );
  });

  it('keep to 42 characters a line and two lines at a time, and never overlap', () => {
    const sentence = 'The keeper of the light had seen many ships, and every one of them had a name that he remembered';
    const cues = subtitlesOf([scene(`${sentence} ${sentence.toLowerCase()}.`, 300), scene(`${sentence}.`, 15_300)])
      .trim()
      .split('\n\n')
      .map((cue) => cue.split('\n'));
    expect(cues.length).toBeGreaterThan(3);
    let shownUntil = '';
    for (const [, times, ...lines] of cues) {
      expect(lines.length).toBeLessThanOrEqual(2);
      for (const line of lines) expect(line.length).toBeLessThanOrEqual(42);
      const [from, until] = times!.split(' --> ');
      expect(from! >= shownUntil).toBe(true);
      expect(until! > from!).toBe(true);
      shownUntil = until!;
    }
  });

  it('keep signs that a player would take for markup or times as text', () => {
    const text = subtitlesOf([scene('<i>not {\\an8} this --> here.', 300)]);
    expect(text).not.toMatch(/<i|\{\\|\S --> \S+\.$/m);
    expect(text.replaceAll('\u2060', '')).toContain('<i>not {\\an8} this --> here.');
  });

  it('have each item of a list, and each row, for itself', () => {
    const text = 'Warms up in 30 min\n\nCosts €5m to develop\n\n1. Press the switch\n\n2. Wait\n\nyear: 1, sold: 2.';
    const words = wordsOf(text).map((word, index) => ({ ...word, startMs: 300 * index, endMs: 300 * index + 250 }));
    const lines = subtitlesOf([words])
      .split('\n')
      .filter((line) => /[a-z]/.test(line));
    expect(lines).toEqual([
      'Warms up in 30 min',
      'Costs €5m to develop',
      '1. Press the switch',
      '2. Wait',
      'year: 1, sold: 2.',
    ]);
  });
});
