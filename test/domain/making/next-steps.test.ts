import type { RenderClipInput } from '../../../src/contract/inputs/clip-inputs';
import type { MergeClipsInput } from '../../../src/contract/inputs/film-inputs';
import type { Move } from '../../../src/domain/film/moves/move';
import { LOCAL_COMPOSER, type Music } from '../../../src/domain/film/order/order';
import { clipAlone } from '../../../src/domain/film/timeline';
import { FORMATS } from '../../../src/domain/format';
import { namedSteps } from '../../../src/domain/progress/step-name';
import { endingOf } from '../../../src/domain/making/ending';
import { manifestOf } from '../../../src/domain/making/film-manifest';
import { progressOf } from '../../../src/domain/making/film-progress';
import { diskFull, lost, orderOf, overload, PlayedFilm, refused, SCRIPT } from './played-film';

const VENDOR = { provider: 'vendor', model: 'one' };
const LOCAL = { provider: 'local', model: 'own' };
const narratorFallback = { narrator: VENDOR, fallbacks: { narrator: { narrator: LOCAL, voice: 'slt' } } };

const MUSIC: Music = { mood: 'wonder', composer: LOCAL_COMPOSER };

/** A film whose script is there. */
const written = (choices: Parameters<typeof orderOf>[0] = {}) =>
  new PlayedFilm(orderOf({ script: SCRIPT, ...choices }));

describe('what may begin in a film', () => {
  it('is its script first, and nothing else', () => {
    expect(new PlayedFilm(orderOf()).now).toEqual(['script']);
  });

  it('then all voices at once and one picture, of the longest text first', () => {
    expect(new PlayedFilm(orderOf()).end('script').now).toEqual(['voice-3', 'voice-1', 'voice-2', 'picture-3']);
    expect(written().now).toEqual(['voice-3', 'voice-1', 'voice-2', 'picture-3']);
  });

  it('each voice with the pronunciations that its text has', () => {
    const { underWay } = written({ pronunciations: { middle: 'middel', sea: 'see' } });
    expect(underWay.get('voice-1')?.input).toMatchObject({ pronunciations: { middle: 'middel' } });
    expect(underWay.get('voice-2')?.input).not.toHaveProperty('pronunciations');
  });

  it('the next picture when one has ended, well or not', () => {
    const film = written();
    expect(film.end('picture-3').now).toContain('picture-1');
    expect(film.end('picture-1', refused).now).toContain('picture-2');
    expect(film.asked.filter((id) => id.startsWith('picture'))).toEqual(['picture-3', 'picture-1', 'picture-2']);
  });

  it('as many pictures at a time as the order has in flight', () => {
    expect(written({ imagesInFlight: 2 }).now.slice(3)).toEqual(['picture-3', 'picture-1']);
    expect(written({ imagesInFlight: 9 }).now.slice(3)).toEqual(['picture-3', 'picture-1', 'picture-2']);
  });

  it('a clip as soon as its pair is there, with that voice and that picture', () => {
    const film = written().end('picture-3');
    expect(film.now).not.toContain('clip-3');
    film.end('voice-3');
    const clip = film.underWay.get('clip-3');
    expect(clip?.input).toMatchObject({
      narration: { audio: { key: 'voice C' } },
      illustration: { image: { key: 'picture C' } },
    });
  });

  it('a clip whose camera moves as the order says, in as many frames as it has; else it is asked for as ever', () => {
    const movesIn = (choices: Parameters<typeof orderOf>[0]) =>
      written(choices).endAll('picture-3', 'voice-3').underWay.get('clip-3')?.input;
    expect(movesIn({})).not.toHaveProperty('moves');
    expect(movesIn({ motion: 'none' })).toEqual(movesIn({}));
    const [gentle, lively] = [movesIn({ motion: 'gentle' }), movesIn({ motion: 'lively' })] as { moves: Move[] }[];
    const { narration, format } = gentle as unknown as RenderClipInput;
    const { frames } = clipAlone(narration, format.fps);
    expect(gentle!.moves.reduce((sum, move) => sum + move.frames, 0)).toBe(frames);
    expect(lively!.moves[0]!.kind).toBe(gentle!.moves[0]!.kind);
    expect(lively).not.toEqual(gentle);
    expect(movesIn({ motion: 'gentle', story: { title: 'The Sea', text: 'Another.' } })).not.toEqual(gentle);
  });

  it('a border as soon as both its pairs are there, with what is seen in the clips on its sides', () => {
    const film = written({ border: 'fade', motion: 'gentle' }).endAll('voice-1', 'voice-2', 'voice-3', 'picture-3');
    expect(film.now).toEqual(['sound', 'picture-1', 'clip-3', 'border-3-end']);
    expect(film.end('picture-1').now).toEqual([
      ...['sound', 'clip-3', 'border-3-end', 'picture-2', 'clip-1', 'border-start-1'],
    ]);
    expect(film.end('picture-2').now.slice(-3)).toEqual(['clip-2', 'border-1-2', 'border-2-3']);
    const seen = (id: string) => {
      const { illustration, moves } = film.underWay.get(id)!.input as RenderClipInput;
      return { illustration, moves };
    };
    const inputOf = (id: string) => film.underWay.get(id)?.input;
    const portrait = FORMATS.portrait;
    expect(inputOf('border-1-2')).toEqual({
      border: 'fade',
      before: seen('clip-1'),
      after: seen('clip-2'),
      format: portrait,
    });
    expect(inputOf('border-start-1')).toEqual({ border: 'dip', after: seen('clip-1'), format: portrait });
    expect(inputOf('border-3-end')).toEqual({ border: 'dip', before: seen('clip-3'), format: portrait });
  });

  it('a clip of what its borders leave of it, whose moves begin and end with them', () => {
    const clip = (choices: Parameters<typeof orderOf>[0]) =>
      written({ motion: 'gentle', ...choices })
        .endAll('picture-3', 'voice-3')
        .underWay.get('clip-3')?.input as RenderClipInput;
    const { frames } = clipAlone({ samples: 192_000 }, 30);
    const framesOf = ({ moves = [] }: RenderClipInput) => moves.reduce((sum, move) => sum + move.frames, 0);
    expect(clip({ border: 'cut' })).toEqual(clip({}));
    expect(clip({})).not.toHaveProperty('kept');
    expect(framesOf(clip({}))).toBe(frames);
    expect(clip({ border: 'dip' }).kept).toEqual({ first: 7, frames: frames - 15 });
    expect(framesOf(clip({ border: 'dip' }))).toBe(frames + 15);
    expect(clip({ border: 'dip', motion: 'none' })).not.toHaveProperty('moves');
  });

  it('the sound when all voices are there, beside the pictures, of all voices in the order of the film', () => {
    const film = written().endAll('voice-1', 'voice-3');
    expect(film.now).not.toContain('sound');
    expect(film.end('voice-2').now).toEqual(['picture-3', 'sound']);
    const { input } = film.underWay.get('sound') ?? {};
    expect(input).toMatchObject({ narrations: ['A', 'B', 'C'].map((name) => ({ audio: { key: `voice ${name}` } })) });
    expect(input).not.toHaveProperty('bed');
  });

  it('before it the music, where it is ordered, of the story’s own seed', () => {
    const film = written({ music: MUSIC }).endAll('voice-1', 'voice-2', 'voice-3');
    expect(film.now).toEqual(['picture-3', 'bed']);
    const bed = film.underWay.get('bed')?.input;
    const clip = clipAlone({ samples: 192_000 }, 30);
    expect(bed).toMatchObject({ music: MUSIC, samples: 3 * clip.samples });
    const other = written({ music: MUSIC, story: { title: 'Other', text: 'Another sea.' } });
    other.endAll('voice-1', 'voice-2', 'voice-3');
    expect(other.underWay.get('bed')?.input).not.toMatchObject({ seed: (bed as { seed: number }).seed });
    expect(film.end('bed').now).toEqual(['picture-3', 'sound']);
    expect(film.underWay.get('sound')?.input).toMatchObject({ bed: { audio: { key: 'bed' } } });
  });

  it('nothing before music of a person’s own is known to be of use; then all else, and the sound with it', () => {
    const file = { key: 'k', mediaType: 'audio/mpeg', bytes: 9, sha256: 's' };
    const film = new PlayedFilm(orderOf({ music: { file, licence: 'mine' } }));
    expect(film.now).toEqual(['bed']);
    expect(film.underWay.get('bed')).toMatchObject({ activity: 'importMedia', input: { file, use: 'music' } });
    film.endAll('bed', 'script', 'voice-1', 'voice-2', 'voice-3');
    expect(film.now).toEqual(['picture-3', 'sound']);
    expect(film.underWay.get('sound')?.input).toMatchObject({ bed: { audio: { key: 'bed' } } });
    expect(film.endWell().making.steps['manifest']?.is).toBe('made');
    expect(film.asked.filter((id) => id === 'bed')).toHaveLength(1);
  });

  it('clips and borders of a draft as such, so that they are encoded quickly', () => {
    const made = (changes: Parameters<typeof written>[0]) =>
      written({ border: 'fade', ...changes }).endAll('voice-3', 'picture-3').underWay;
    const [draft, film] = [made({ draft: true }), made({})];
    for (const step of ['clip-3', 'border-3-end']) {
      expect(draft.get(step)?.input).toMatchObject({ draft: true });
      expect(film.get(step)?.input).not.toHaveProperty('draft');
    }
  });

  it('a logo before everything else, which then lies over each clip', () => {
    const file = { key: 'k', mediaType: 'image/png', bytes: 9, sha256: 's' };
    const film = written({ logo: { file, place: 'top-left', opacity: 0.5 } });
    expect(film.now).toEqual(['logo']);
    expect(film.underWay.get('logo')).toMatchObject({ activity: 'importMedia', input: { file, use: 'logo' } });
    film.endAll('logo', 'voice-3', 'picture-3');
    const logo = { image: { key: 'logo' }, place: 'top-left', opacity: 0.5 };
    expect(film.underWay.get('clip-3')?.input).toMatchObject({ logo });
    expect(written().endAll('voice-3', 'picture-3').underWay.get('clip-3')?.input).not.toHaveProperty('logo');
    film.end('clip-3', lost('logo'));
    expect(film.now).toContain('logo');
    expect(endingOf(film.endWell().making)).toEqual({ is: 'made' });
  });

  it('nothing at all where that is of no use: the film ends with why, and nothing was paid for', () => {
    const file = { key: 'k', mediaType: 'audio/mpeg', bytes: 9, sha256: 's' };
    const film = new PlayedFilm(orderOf({ script: SCRIPT, music: { file } })).end('bed', refused);
    expect(film.now).toEqual([]);
    expect(film.asked).toEqual(['bed']);
    expect(endingOf(film.making)).toMatchObject({
      is: 'failed',
      of: 'step',
      message: 'refused.',
      type: 'ChangeNeeded',
    });
  });

  it('the merge when all clips and the sound are there, then the manifest, then nothing', () => {
    const film = written().endAll('voice-1', 'voice-2', 'voice-3', 'picture-3', 'picture-1', 'picture-2');
    expect(film.endAll('clip-3', 'clip-1').now).toEqual(['sound', 'clip-2']);
    expect(film.end('clip-2').now).toEqual(['sound']);
    expect(film.end('sound').now).toEqual(['film']);
    expect(film.underWay.get('film')?.input).toMatchObject({ sound: { audio: { key: 'sound' } } });
    expect(film.end('film').now).toEqual(['manifest']);
    expect(endingOf(film.making)).toBeUndefined();
    expect(film.end('manifest').now).toEqual([]);
    expect(endingOf(film.making)).toEqual({ is: 'made' });
  });

  it('the thumbnail, where it is ordered, as soon as its picture is there: the chosen scene’s, or the last one’s', () => {
    const film = written({ thumbnail: { scene: 1 } }).end('picture-3');
    expect(film.now).not.toContain('thumbnail');
    film.end('picture-1');
    const drawn = film.underWay.get('thumbnail');
    expect(drawn).toMatchObject({ activity: 'drawThumbnail', input: { title: 'The Sea' } });
    expect(drawn?.input).toMatchObject({ illustration: { image: { key: 'picture A' } } });
    const last = written({ thumbnail: { scene: 9 } })
      .end('picture-3')
      .underWay.get('thumbnail');
    expect(last?.input).toMatchObject({ illustration: { image: { key: 'picture C' } } });
    expect(written().endWell().asked).not.toContain('thumbnail');
  });

  it('the film without waiting for its thumbnail, but the manifest only when that is there', () => {
    const film = written({ thumbnail: { scene: 3 } });
    film.endAll('voice-1', 'voice-2', 'voice-3', 'sound', 'picture-3', 'picture-1', 'picture-2');
    film.endAll('clip-3', 'clip-1', 'clip-2');
    expect(film.now).toEqual(['thumbnail', 'film']);
    expect(film.end('film').now).toEqual(['thumbnail']);
    expect(film.end('thumbnail').now).toEqual(['manifest']);
    expect(manifestOf(film.making)).toMatchObject({ thumbnail: { cover: { key: 'cover' } } });
  });

  it('the merge of clips and borders in their order, once all are there', () => {
    const film = written({ border: 'dip' }).endAll(
      'voice-1',
      'voice-2',
      'voice-3',
      'picture-3',
      'picture-1',
      'picture-2',
    );
    film.endAll('clip-1', 'clip-2', 'clip-3', 'sound', 'border-start-1', 'border-1-2', 'border-3-end');
    expect(film.now).toEqual(['border-2-3']);
    expect(film.end('border-2-3').now).toEqual(['film']);
    const { pieces, spoken } = film.underWay.get('film')!.input as MergeClipsInput;
    expect(pieces.map(({ video }) => video.key)).toEqual([
      ...['border-start-1', 'clip clip-1', 'border-1-2', 'clip clip-2', 'border-2-3', 'clip clip-3', 'border-3-end'],
    ]);
    const { frames } = clipAlone({ samples: 192_000 }, 30);
    expect(spoken.map(({ voiceStartMs }) => voiceStartMs)).toEqual(
      [0, 1, 2].map((index) => Math.round((index * frames * 1000) / 30) + 300),
    );
  });

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

  it('no sound of its own where the film was begun when the merge mixed it, also with music', () => {
    const film = new PlayedFilm(orderOf({ script: SCRIPT, music: MUSIC }), SCRIPT, { mixesSound: false }).endWell();
    expect(film.asked).toHaveLength(3 * 3 + 2);
    expect(endingOf(film.making)).toEqual({ is: 'made' });
  });

  it('is nothing while its story alone shows that it costs too much, or once its script does', () => {
    const prices = { scriptMicroUsd: 100, voiceMicroUsd: 0, pictureMicroUsd: 1000 };
    const before = new PlayedFilm(orderOf({ purse: { mostMicroUsd: 3_099, prices, sceneCount: 3 } }));
    expect(before.asked).toEqual([]);
    expect(endingOf(before.making)).toMatchObject({ is: 'failed', of: 'purse' });

    const dear = new PlayedFilm(orderOf({ purse: { mostMicroUsd: 3_100, prices, sceneCount: 3 } }));
    dear.end('script', { costMicroUsd: 101 });
    expect(dear.asked).toEqual(['script']);
    expect(endingOf(dear.making)).toMatchObject({
      is: 'failed',
      of: 'purse',
      message: expect.stringContaining('$0.0031'),
    });

    const cheap = new PlayedFilm(orderOf({ purse: { mostMicroUsd: 3_100, prices, sceneCount: 3 } }));
    expect(endingOf(cheap.end('script', { costMicroUsd: 100 }).endWell().making)).toEqual({ is: 'made' });
  });
});

describe('a step that fails for good', () => {
  it('ends the film when all else is made; each such scene is named, with both reasons where it has two', () => {
    const film = written().end('voice-2', refused).end('picture-3', diskFull).end('voice-3', refused);
    expect(endingOf(film.making)).toMatchObject({ is: 'failed' });
    film.endWell();
    expect(film.asked).toContain('clip-1');
    expect(film.asked).toContain('picture-2');
    expect(film.asked).not.toContain('film');
    expect(endingOf(film.making)).toEqual({
      is: 'failed',
      of: 'scenes',
      message: 'Scene 2 could not be made: refused.\nScene 3 could not be made: refused. The disk is full.',
    });
  });

  it('ends it with the failure of a border, where all scenes are made', () => {
    const film = written({ border: 'fade' })
      .endAll('voice-1', 'picture-3', 'picture-1')
      .end('border-start-1', diskFull);
    expect(endingOf(film.endWell().making)).toEqual({
      is: 'failed',
      of: 'step',
      message: diskFull.message,
      type: 'DiskFull',
    });
    const worse = written({ border: 'fade' })
      .endAll('voice-1', 'picture-3', 'picture-1')
      .end('border-start-1', diskFull);
    expect(endingOf(worse.end('voice-2', refused).endWell().making)).toMatchObject({
      message: 'Scene 2 could not be made: refused.',
    });
  });

  it.each([
    ['script', []],
    ['bed', ['script']],
    ['sound', ['script']],
    ['film', ['script']],
    ['manifest', ['script']],
  ])('ends it with its own failure where it is of no scene: %s', (id, before) => {
    const film = new PlayedFilm(orderOf({ music: MUSIC })).endAll(...before);
    while (!film.underWay.has(id)) film.end(film.now[0] as string);
    film.end(id, diskFull).endWell();
    expect(film.now).toEqual([]);
    expect(endingOf(film.making)).toEqual({ is: 'failed', of: 'step', message: diskFull.message, type: 'DiskFull' });
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

describe('a thumbnail that cannot be drawn', () => {
  it.each([
    ['disk full', diskFull],
    ['refused', refused],
  ])('leaves the film without one, and a warning: %s', (_why, failure) => {
    const film = written({ thumbnail: { scene: 3 } }).end('picture-3');
    film.end('thumbnail', failure).endWell();
    expect(endingOf(film.making)).toEqual({ is: 'made' });
    expect(progressOf(film.making).warnings).toEqual([`The film has no thumbnail. ${failure.message}`]);
    expect(manifestOf(film.making)).not.toHaveProperty('thumbnail');
  });

  it('has no picture drawn again, which may cost something: its own was lost, but the clip is there', () => {
    const film = written({ thumbnail: { scene: 3 } }).endAll('picture-3', 'voice-3', 'clip-3');
    film.end('thumbnail', lost('picture C')).endWell();
    expect(film.asked.filter((id) => id === 'picture-3')).toHaveLength(1);
    expect(progressOf(film.making).warnings).toEqual(['The film has no thumbnail. picture C is damaged.']);
  });

  it('is drawn again of a picture that was lost and made again for its clip', () => {
    const film = written({ thumbnail: { scene: 3 } }).endAll('picture-3', 'voice-3');
    film.end('thumbnail', lost('picture C')).end('clip-3', lost('picture C')).endWell();
    expect(progressOf(film.making).warnings).toEqual(['picture C is damaged. It was made again.']);
    expect(film.asked.filter((id) => id === 'thumbnail')).toHaveLength(2);
    expect(film.making.steps['thumbnail']?.made).toMatchObject({ of: 'picture C 2' });
  });
});

describe('a voice that fails under overload', () => {
  it('is asked for again in turn, once all others have been tried', () => {
    const film = written().end('voice-1', overload).end('voice-3', overload);
    expect(film.now.filter((id) => id.startsWith('voice'))).toEqual(['voice-2']);
    expect(progressOf(film.making).scenes[0]?.narration).toEqual({ state: 'failed', failure: overload.message });
    expect(film.end('voice-2').now).toContain('voice-3');
    expect(film.now).not.toContain('voice-1');
    expect(film.end('voice-3').now).toContain('voice-1');
  });

  it('and fails so alone has failed for good, and all that wait for their turn with it', () => {
    const film = written().end('voice-1', overload).end('voice-2', overload).end('voice-3', overload);
    film.end('voice-3', overload).endWell();
    expect(film.asked.filter((id) => id.startsWith('voice'))).toHaveLength(4);
    expect(endingOf(film.making)).toMatchObject({
      message: expect.stringMatching(/^Scene 1 .*\nScene 2 .*\nScene 3 /),
    });
  });

  it('and fails otherwise alone leaves the others their turn', () => {
    const film = written().end('voice-1', overload).end('voice-2').end('voice-3', overload);
    expect(film.end('voice-3', refused).now).toContain('voice-1');
  });

  it('is asked for of the fallback when its narrator is down, which has turns of its own', () => {
    const film = written(narratorFallback).end('voice-1', overload).end('voice-2', overload).end('voice-3', overload);
    film.end('voice-3', overload);
    expect(film.now.filter((id) => id.startsWith('voice'))).toEqual(['voice-3', 'voice-1', 'voice-2']);
    expect(film.underWay.get('voice-1')?.input).toMatchObject({ narrator: LOCAL, voice: 'slt' });
    film.end('voice-1', overload).end('voice-2').end('voice-3');
    expect(film.now).toContain('voice-1');
    expect(endingOf(film.endWell().making)).toEqual({ is: 'made' });
  });

  it('of a picture is like any other failure: its gate has slowed it down already', () => {
    expect(
      written()
        .end('picture-3', overload)
        .endWell()
        .asked.filter((id) => id === 'picture-3'),
    ).toHaveLength(1);
  });
});

describe('a fallback', () => {
  it('is asked at once when the chosen provider has failed for good, and told of once it has made the step', () => {
    const film = written({ illustrator: VENDOR, fallbacks: { illustrator: LOCAL } }).end('picture-3', refused);
    expect(film.now.filter((id) => id.startsWith('picture'))).toEqual(['picture-3']);
    expect(film.underWay.get('picture-3')?.input).toMatchObject({ illustrator: LOCAL });
    expect(film.making.warnings).toEqual([]);
    expect(film.end('picture-3').making.warnings).toEqual(['scene 3/3: picture: the fallback took over. refused.']);
  });

  it('that fails too has failed the step, and both say why', () => {
    const film = new PlayedFilm(orderOf({ scriptwriter: VENDOR, fallbacks: { scriptwriter: LOCAL } }));
    film.end('script', refused).end('script', { ...refused, message: 'empty.', type: 'TryAgain' });
    const message = 'refused. The fallback failed too: empty.';
    expect(endingOf(film.making)).toEqual({ is: 'failed', of: 'step', message, type: 'TryAgain' });
  });

  it('does not take over what is not the provider’s', () => {
    const film = written({ illustrator: VENDOR, fallbacks: { illustrator: LOCAL } }).end('picture-3', diskFull);
    expect(film.now).toContain('picture-1');
  });
});

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
