import type { RenderClipInput } from '../../../src/contract/inputs/clip-inputs';
import type { Move } from '../../../src/domain/film/moves/move';
import { rowAlone } from '../../../src/domain/film/timeline';
import { endingOf } from '../../../src/domain/making/ending';
import { orderOf, PlayedFilm, refused } from './played-film';
import { written } from './next-steps/written-film';

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
    const { frames } = rowAlone(narration, format.fps);
    expect(gentle!.moves.reduce((sum, move) => sum + move.frames, 0)).toBe(frames);
    expect(lively!.moves[0]!.kind).toBe(gentle!.moves[0]!.kind);
    expect(lively).not.toEqual(gentle);
    expect(movesIn({ motion: 'gentle', story: { title: 'The Sea', text: 'Another.' } })).not.toEqual(gentle);
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
