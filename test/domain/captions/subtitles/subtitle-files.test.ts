import { cuesOf } from '../../../../src/domain/captions/subtitles/cues';
import { readingSpeedOf } from '../../../../src/domain/captions/subtitles/reading-speed';
import { srtOf, vttOf } from '../../../../src/domain/captions/subtitles/subtitle-files';
import { spoken } from '../spoken';

const FILM = { language: 'en', durationMs: 60_000 };

describe('the files of subtitles', () => {
  it('say the same in both, each in its own way', () => {
    const cues = cuesOf([spoken('A calm sea. One boat.')], FILM);
    expect(srtOf(cues)).toBe(
      '1\n00:00:00,000 --> 00:00:00,900\nA calm sea.\n\n2\n00:00:00,900 --> 00:00:01,950\nOne boat.\n',
    );
    expect(vttOf(cues)).toBe(
      'WEBVTT\n\n00:00:00.000 --> 00:00:00.900\nA calm sea.\n\n00:00:00.900 --> 00:00:01.950\nOne boat.\n',
    );
  });

  it('have no markup of WebVTT in what is said', () => {
    const text = vttOf(cuesOf([spoken('<b>Tom</b> & 1 --> 2')], FILM));
    expect(text.split('\n').at(-2)).toBe('&lt;b&gt;Tom&lt;/b&gt; &amp; 1 --&gt; 2');
    expect(text.match(/-->/g)).toHaveLength(1);
  });

  it('are files even where nothing is said', () => {
    expect([srtOf([]), vttOf([])]).toEqual(['', 'WEBVTT\n']);
  });
});

describe('how long a subtitle stays', () => {
  const fast = spoken('Extraordinarily incomprehensible philosophical considerations.');

  it('is as long as it takes to read it at 17 characters a second, where there is time', () => {
    const [cue] = cuesOf([fast], FILM);
    const characters = cue!.lines.join(' ').length;
    expect(fast.at(-1)!.endMs + 500).toBeLessThan(cue!.endMs);
    expect((1000 * characters) / (cue!.endMs - cue!.startMs)).toBeLessThanOrEqual(17);
    expect(readingSpeedOf([cue!])).toMatchObject({ cues: 1, fastCues: 0 });
  });

  it('is no longer than until the next one, nor than the film', () => {
    const next = spoken('Well.').map((word) => ({ ...word, startMs: 1_300, endMs: 1_500 }));
    const cues = cuesOf([fast, next], { ...FILM, durationMs: 2_000 });
    expect(cues.map(({ endMs }) => endMs)).toEqual([1_300, 2_000]);
  });

  it('is told where a voice gives too little of it', () => {
    const next = spoken('Well.').map((word) => ({ ...word, startMs: 1_300, endMs: 1_500 }));
    const speed = readingSpeedOf(cuesOf([fast, next], FILM));
    expect(speed).toMatchObject({ cues: 2, fastCues: 1 });
    expect(speed.mostCharactersPerSecond).toBeGreaterThan(40);
  });
});
