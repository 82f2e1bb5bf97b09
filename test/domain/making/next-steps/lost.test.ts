import { endingOf } from '../../../../src/domain/making/ending';
import { progressOf } from '../../../../src/domain/making/film-progress';
import { lost } from '../played-film';
import { MUSIC, written } from './written-film';

describe('an artifact that is lost', () => {
  it('is made again for the clip that needs it, and nothing else', () => {
    const film = written().endAll('voice-3', 'picture-3').end('clip-3', lost('picture C'));
    // Its turn is before those that were never drawn, once the place is free.
    expect(film.end('picture-1').now).toContain('picture-3');
    film.endWell();
    expect(film.asked.filter((id) => id.endsWith('-3'))).toEqual([
      'voice-3',
      'picture-3',
      'clip-3',
      'picture-3',
      'clip-3',
    ]);
    expect(film.making.warnings).toEqual(['picture C is damaged. It was made again.']);
  });

  it('is made again with its clip when the merge misses it, and has cost what both cost', () => {
    const film = written();
    film.end('voice-1', { costMicroUsd: 20 });
    while (!film.underWay.has('film')) film.end(film.now[0] as string);
    film.end('film', lost('voice A'));
    expect(film.now).toEqual(['voice-1']);
    expect(film.end('voice-1', { costMicroUsd: 5 }).now).toEqual(['sound', 'clip-1']);
    expect(progressOf(film.making).scenes[0]?.narration.times?.costMicroUsd).toBe(25);
    expect(endingOf(film.endWell().making)).toEqual({ is: 'made' });
  });

  it('of the music or the sound is made again for who needs it, and nothing else', () => {
    const film = written({ music: MUSIC }).endAll('voice-1', 'voice-2', 'voice-3', 'bed').end('sound', lost('bed'));
    expect(film.now).toEqual(['picture-3', 'bed']);
    while (!film.underWay.has('film')) film.end(film.now[0] as string);
    film.end('film', lost('sound'));
    expect(film.now).toEqual(['sound']);
    expect(endingOf(film.endWell().making)).toEqual({ is: 'made' });
  });

  it('of a picture takes its clip and its two borders with it, and nothing else', () => {
    const film = written({ border: 'fade' });
    while (!film.underWay.has('film')) film.end(film.now[0] as string);
    const before = film.asked.length;
    film.end('film', lost('picture A')).endWell();
    expect(film.asked.slice(before)).toEqual([
      'picture-1',
      'clip-1',
      'border-start-1',
      'border-1-2',
      'film',
      'manifest',
    ]);
    expect(endingOf(film.making)).toEqual({ is: 'made' });
  });

  it('of a border takes nothing with it', () => {
    const film = written({ border: 'fade' });
    while (!film.underWay.has('film')) film.end(film.now[0] as string);
    expect(film.end('film', lost('border-1-2')).now).toEqual(['border-1-2']);
    expect(endingOf(film.endWell().making)).toEqual({ is: 'made' });
  });

  it('of a voice takes the music and the sound with it, also while they are being made', () => {
    const film = written({ music: MUSIC }).endAll('voice-1', 'voice-2', 'voice-3', 'picture-3', 'bed');
    film.end('clip-3', lost('voice C'));
    expect(film.end('sound').now).not.toContain('sound');
    film.end('voice-3');
    expect(film.now).toContain('bed');
    expect(film.end('bed').now).toContain('sound');
    expect(film.underWay.get('sound')?.input).toMatchObject({
      narrations: [{ samples: 192_000 }, { samples: 192_000 }, { samples: 384_000 }],
    });
  });

  it('again and again ends the film with that', () => {
    const film = written();
    for (let times = 0; times < 3; times++) {
      while (!film.underWay.has('film')) film.end(film.now[0] as string);
      film.end('film', lost('voice A'));
    }
    expect(film.now).toEqual([]);
    expect(endingOf(film.making)).toMatchObject({ of: 'step', message: 'voice A is damaged.' });
    expect(film.asked.filter((id) => id === 'film')).toHaveLength(3);
  });

  it('to two scenes of the same words is made again once for both, though a clip of it is under way', () => {
    const scene = { text: 'A is said twice.', imagePrompt: 'A' };
    const film = written({ script: { title: 'Twice', scenes: [scene, scene] } });
    film.endAll('voice-1', 'voice-2', 'picture-1', 'picture-2');
    expect(film.end('sound').now).toEqual(['clip-1', 'clip-2']);
    film.end('clip-1', lost('voice A'));
    expect(film.now).toEqual(['clip-2', 'voice-1', 'voice-2']);
    // It was rendered for the voice that is gone.
    film.end('clip-2').end('voice-2');
    expect(film.now).toEqual(['voice-1', 'clip-2']);
    film.end('voice-1').endAll('clip-2', 'clip-1').end('sound');
    expect(film.underWay.get('film')?.input).toMatchObject({
      pieces: [{ frames: 384_000 }, { frames: 384_000 }],
      spoken: [
        { narration: { samples: 384_000 }, voiceStartMs: 300 },
        { narration: { samples: 384_000 }, voiceStartMs: 9067 },
      ],
    });
    expect(film.making.warnings).toHaveLength(1);
  });

  it('to many scenes of the same words counts as lost once, however many find it so', () => {
    const scenes = Array.from({ length: 5 }, () => ({ text: 'A is said often.', imagePrompt: 'A' }));
    const film = written({ script: { title: 'Often', scenes }, imagesInFlight: 5 });
    const each = (part: string) => scenes.map((_scene, index) => `${part}-${index + 1}`);
    film.endAll(...each('voice'), ...each('picture')).end('sound');
    for (const clip of each('clip')) film.end(clip, lost('voice A'));
    expect(film.now).toEqual(each('voice'));
    expect(endingOf(film.endWell().making)).toEqual({ is: 'made' });
    expect(film.making.warnings).toHaveLength(1);
  });
});
