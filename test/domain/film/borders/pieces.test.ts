import { borderFrames } from '../../../../src/domain/film/borders/border';
import { timelineOf } from '../../../../src/domain/film/timeline';

const VOICES = [1, 34_000, 123_457].map((samples) => ({ samples }));

describe('the pieces of a film', () => {
  it('are its clips where it cuts, each for the whole of its row', () => {
    const { rows, pieces } = timelineOf(VOICES, 30);
    expect(timelineOf(VOICES, 30, 'cut').pieces).toEqual(pieces);
    expect(pieces).toEqual(rows.map(({ startFrame, frames }, row) => ({ is: 'clip', row, startFrame, frames })));
  });

  it.each([24, 25, 30])('follow one another without a gap, in a film as long as without borders, at %d fps', (fps) => {
    const cut = timelineOf(VOICES, fps);
    const { rows, pieces, frames } = timelineOf(VOICES, fps, 'fade');
    expect([rows, frames]).toEqual([cut.rows, cut.frames]);
    let next = 0;
    for (const piece of pieces) {
      expect(piece.startFrame).toBe(next);
      expect(piece.frames).toBeGreaterThan(0);
      next += piece.frames;
    }
    expect(next).toBe(frames);
  });

  it('have a border before each clip and one at the end, of eight frames of one scene and seven of the next', () => {
    const { rows, pieces } = timelineOf(VOICES, 30, 'dip');
    const [first, second, third] = rows.map(({ startFrame }) => startFrame) as [number, number, number];
    expect(pieces.filter(({ is }) => is === 'border')).toEqual([
      { is: 'border', startFrame: first, frames: 7, after: 0 },
      { is: 'border', startFrame: second - 8, frames: 15, before: 0, after: 1 },
      { is: 'border', startFrame: third - 8, frames: 15, before: 1, after: 2 },
      { is: 'border', startFrame: third + rows[2]!.frames - 8, frames: 8, before: 2 },
    ]);
    expect(pieces.map(({ is }) => is).join()).toBe('border,clip,border,clip,border,clip,border');
  });

  it.each([24, 25, 30])(
    'show all of a voice in its clip, the shortest too, and a border only in silence, at %d fps',
    (fps) => {
      const [row] = timelineOf([{ samples: 1 }], fps).rows;
      const [opening, clip, closing] = timelineOf([{ samples: 1 }], fps, 'fade').pieces;
      const { tail, head } = borderFrames(fps);
      expect([opening?.frames, clip?.frames, closing?.frames]).toEqual([head, row!.frames - head - tail, tail]);
      const samplesOf = (frames: number) => (frames * 48_000) / fps;
      expect(samplesOf(head)).toBeLessThan(row!.voiceStartSample);
      // Captions that stay for 180 ms are gone when the border begins.
      expect(samplesOf(closing!.startFrame)).toBeGreaterThanOrEqual(row!.voiceStartSample + 1 + 0.18 * 48_000);
    },
  );
});
