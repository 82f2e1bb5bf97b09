import type { RenderClipInput } from '../../../../src/contract/inputs/clip-inputs';
import type { MergeClipsInput } from '../../../../src/contract/inputs/film-inputs';
import { rowAlone } from '../../../../src/domain/film/timeline';
import { FORMATS } from '../../../../src/domain/format';
import { orderOf } from '../played-film';
import { written } from './written-film';

describe('what may begin in a film', () => {
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
    const { frames } = rowAlone({ samples: 192_000 }, 30);
    const framesOf = ({ moves = [] }: RenderClipInput) => moves.reduce((sum, move) => sum + move.frames, 0);
    expect(clip({ border: 'cut' })).toEqual(clip({}));
    expect(clip({})).not.toHaveProperty('kept');
    expect(framesOf(clip({}))).toBe(frames);
    expect(clip({ border: 'dip' }).kept).toEqual({ first: 7, frames: frames - 15 });
    expect(framesOf(clip({ border: 'dip' }))).toBe(frames + 15);
    expect(clip({ border: 'dip', motion: 'none' })).not.toHaveProperty('moves');
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
    const { frames } = rowAlone({ samples: 192_000 }, 30);
    expect(spoken.map(({ voiceStartMs }) => voiceStartMs)).toEqual(
      [0, 1, 2].map((index) => Math.round((index * frames * 1000) / 30) + 300),
    );
  });
});
