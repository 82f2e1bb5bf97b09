import type { MergeClipsInput } from '../../../../src/contract/inputs/film-inputs';
import { namedSteps } from '../../../../src/domain/progress/step-name';
import { endingOf } from '../../../../src/domain/making/ending';
import { manifestOf } from '../../../../src/domain/making/film-manifest';
import { progressOf } from '../../../../src/domain/making/film-progress';
import { lost, refused } from '../played-film';
import { LOCAL, narratorFallback, written } from './written-film';

describe('what may begin in a film', () => {
  it('a card as soon as the picture beside it is there, then its clip, without captions', () => {
    const film = written({ titleCard: { spoken: false }, motion: 'gentle' }).end('picture-3');
    expect(film.now).not.toContain('card-0');
    film.end('picture-1');
    expect(film.underWay.get('card-0')?.input).toMatchObject({
      text: 'The Sea',
      illustration: { image: { key: 'picture A' } },
      isSilent: true,
    });
    film.end('card-0');
    const { input } = film.underWay.get('clip-0') ?? {};
    expect(input).toMatchObject({
      narration: { samples: 96_000 },
      illustration: { image: { key: 'card The Sea' } },
      captions: { preset: 'none' },
      moves: [{ kind: 'push in' }],
    });
    expect(film.asked).not.toContain('voice-0');
  });

  it('the voice of a card that is to be said with all others, unless it cannot be said', () => {
    const endCard = { text: 'The end', spoken: true };
    const film = written({ titleCard: { spoken: true }, endCard });
    expect(film.now.filter((id) => id.startsWith('voice'))).toEqual([
      'voice-3',
      'voice-1',
      'voice-2',
      'voice-0',
      'voice-4',
    ]);
    expect(film.underWay.get('voice-4')?.input).toMatchObject({ text: 'The end' });
    expect(written({ endCard: { ...endCard, text: '* * *' } }).asked).not.toContain('voice-4');
  });

  it('the film with its cards, which are heard and shown in their places; chapters and thumbnail are of its scenes', () => {
    const film = written({
      titleCard: { spoken: true },
      endCard: { text: 'The end', spoken: false },
      border: 'fade',
      thumbnail: { scene: 1 },
    });
    while (!film.underWay.has('film')) film.end(film.now[0] as string);
    const merged = film.underWay.get('film')?.input as MergeClipsInput;
    const heard = ['voice T', 'voice A', 'voice B', 'voice C', 'card The end'];
    expect(merged.spoken.map(({ narration }) => narration.audio.key)).toEqual(heard);
    expect(merged.pieces.map(({ video }) => video.key).filter((key) => key.startsWith('clip'))).toEqual(
      [0, 1, 2, 3, 4].map((id) => `clip clip-${id}`),
    );
    expect(film.asked).toEqual(expect.arrayContaining(['border-start-0', 'border-0-1', 'border-3-4', 'border-4-end']));
    expect(film.making.steps['thumbnail']?.made).toMatchObject({ of: 'picture A 1' });
    film.endWell();
    const manifest = manifestOf(film.making);
    expect(manifest.scenes).toHaveLength(3);
    expect(manifest.cards).toMatchObject([
      { place: 'title', text: 'The Sea', isSpoken: true, narration: { audio: { key: 'voice T' } } },
      { place: 'end', text: 'The end', isSpoken: false, clip: { video: { key: 'clip clip-4' } } },
    ]);
    const titles = namedSteps(progressOf(film.making)).map(({ name }) => name);
    const asked = film.asked.filter((id) => id !== 'manifest');
    expect(titles.map(({ id }) => id).toSorted()).toEqual([...asked, 'script'].toSorted());
    expect(titles.map(({ title }) => title)).toEqual(
      expect.arrayContaining(['title card: voice', 'end card: picture']),
    );
  });
});

describe('a card', () => {
  it('that cannot be made ends the film, once the scenes are made, and is named', () => {
    const film = written({ titleCard: { spoken: true } })
      .end('voice-0', refused)
      .endWell();
    expect(film.asked).toContain('clip-3');
    const message = 'The title card could not be made: refused.';
    expect(endingOf(film.making)).toEqual({ is: 'failed', of: 'scenes', message });
  });

  it('is said by the fallback where the chosen narrator fails', () => {
    const film = written({ ...narratorFallback, endCard: { text: 'The end', spoken: true } }).end('voice-4', refused);
    expect(film.underWay.get('voice-4')?.input).toMatchObject({ text: 'The end', narrator: LOCAL, voice: 'slt' });
  });

  it('is drawn again of a picture that was lost, and with it its clip and its borders', () => {
    const film = written({ titleCard: { spoken: false }, border: 'fade' });
    film.endAll('voice-1', 'picture-3', 'picture-1', 'card-0', 'clip-0', 'border-start-0', 'border-0-1');
    film.end('clip-1', lost('picture A')).endWell();
    expect(endingOf(film.making)).toEqual({ is: 'made' });
    for (const id of ['card-0', 'clip-0', 'border-start-0', 'border-0-1']) {
      expect([id, film.asked.filter((asked) => asked === id).length]).toEqual([id, 2]);
    }
    expect(film.making.steps['card-0']?.made).toMatchObject({ of: 'picture A 2' });
  });
});
