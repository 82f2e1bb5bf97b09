import { assert, constantFrom, integer, property, record, string } from 'fast-check';
import { textSeed } from '../../../../src/domain/film/script/text-seed';
import { MOVE_KINDS, type Move } from '../../../../src/domain/film/moves/move';
import { planMoves, type MovesAsked } from '../../../../src/domain/film/moves/plan-moves';
import { shownBox, widerThan } from '../../../../src/domain/film/moves/shown-box';
import { viewAt } from '../../../../src/domain/film/moves/view-at';
import { FORMATS } from '../../../../src/domain/format';

const { portrait, landscape, square } = FORMATS;
const PICTURES = [portrait, landscape, square, { width: 896, height: 1792 }, { width: 4000, height: 500 }];

const anyClip = record({
  motion: constantFrom('gentle', 'lively'),
  seed: string().map(textSeed),
  scene: integer({ min: 1, max: 500 }),
  frames: integer({ min: 1, max: 3000 }),
  fps: constantFrom(24, 25, 30),
  picture: constantFrom(...PICTURES),
  format: constantFrom(portrait, landscape, square),
});

const CLIP: MovesAsked = {
  motion: 'gentle',
  seed: textSeed('A calm sea at dawn.'),
  scene: 1,
  frames: 240,
  fps: 30,
  picture: portrait,
  format: portrait,
};

/** The first of a clip's moves, for each of many scenes. */
function openings(changes: Partial<MovesAsked> = {}): Move[] {
  return Array.from({ length: 80 }, (_, index) => planMoves({ ...CLIP, scene: index + 1, ...changes })[0]!);
}

function sortOf({ kind }: Move): string {
  return kind.startsWith('pan') ? 'pan' : kind;
}

/** How far one frame's view is from the next, at the corners, in shares of the frame. */
function pace(asked: MovesAsked, moves: Move[], frame: number): number {
  const wider = widerThan(asked.picture, asked.format);
  const [one, other] = [frame, frame + 1].map((at) => shownBox(viewAt(moves, at), wider)) as [Box, Box];
  return Math.max(
    Math.abs(one.left - other.left) / one.width,
    Math.abs(one.left + one.width - other.left - other.width) / one.width,
    Math.abs(one.top - other.top) / one.height,
    Math.abs(one.top + one.height - other.top - other.height) / one.height,
  );
}

type Box = ReturnType<typeof shownBox>;

describe('the moves of a clip', () => {
  it('come in every kind that there is, the held one in a clip too short to move', () => {
    const kinds = [...openings(), ...openings({ frames: 30 })].map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(MOVE_KINDS));
  });

  it('are the same for the same scene of the same story, and others in another story', () => {
    expect(planMoves(CLIP)).toEqual(planMoves({ ...CLIP }));
    expect(openings()).not.toEqual(openings({ seed: textSeed('A calm lake at dawn.') }));
  });

  it('have together as many frames as the clip, and each goes on where the one before it ends', () => {
    assert(
      property(anyClip, (clip) => {
        const moves = planMoves(clip);
        expect(moves.reduce((sum, { frames }) => sum + frames, 0)).toBe(clip.frames);
        for (const [index, { from }] of moves.slice(1).entries()) expect(from).toEqual(moves[index]!.to);
      }),
    );
  });

  it('never show anything beside the picture, nor come closer than a picture bears', () => {
    assert(
      property(anyClip, integer({ min: 0, max: 3000 }), (clip, frame) => {
        const view = viewAt(planMoves(clip), frame);
        const { left, top, width, height } = shownBox(view, widerThan(clip.picture, clip.format));
        expect(view.share).toBeGreaterThanOrEqual(0.8);
        // The view is where it says it is: nothing had to be moved back into the picture.
        expect(left + width / 2).toBeCloseTo(view.x, 4);
        expect(top + height / 2).toBeCloseTo(view.y, 4);
      }),
    );
  });

  it('keep the middle of the picture in view, and what is above the captions clear of them', () => {
    assert(
      property(anyClip, integer({ min: 0, max: 3000 }), (clip, frame) => {
        const wider = widerThan(clip.picture, clip.format);
        const { left, top, width, height } = shownBox(viewAt(planMoves(clip), frame), wider);
        expect((0.5 - left) / width).toBeGreaterThan(0.3);
        expect((0.5 - left) / width).toBeLessThan(0.7);
        const whole = shownBox({ share: 1, x: 0.5, y: 0.5 }, wider);
        expect((whole.top + 0.7 * whole.height - top) / height).toBeLessThan(0.7401);
      }),
    );
  });

  it('are slow: in a second nothing crosses more than a thirtieth of the frame, twice that when lively', () => {
    assert(
      property(anyClip, integer({ min: 0, max: 3000 }), (clip, frame) => {
        const inASecond = pace(clip, planMoves(clip), frame % clip.frames) * clip.fps;
        expect(inASecond).toBeLessThan(clip.motion === 'gentle' ? 1 / 30 : 2 / 30);
      }),
    );
  });

  it('move: no clip of more than two seconds looks the same at its end as at its beginning', () => {
    assert(
      property(anyClip, (clip) => {
        if (clip.frames < 2 * clip.fps) return;
        for (const { from, to } of planMoves(clip)) {
          const wider = widerThan(clip.picture, clip.format);
          const [one, other] = [shownBox(from, wider), shownBox(to, wider)];
          const way = Math.max(
            Math.abs(one.left - other.left) / one.width,
            Math.abs(one.top - other.top) / one.height,
            Math.abs(one.width - other.width) / one.width,
          );
          expect(way).toBeGreaterThan(0.015);
        }
      }),
    );
  });

  it('hold still where a clip is too short for a move', () => {
    expect(planMoves({ ...CLIP, frames: 59 }).map(({ kind }) => kind)).toEqual(['hold']);
    expect(planMoves({ ...CLIP, frames: 60 }).map(({ kind }) => kind)).not.toEqual(['hold']);
  });

  it('are more than one in a clip of over twelve seconds, each of another sort than the one before it', () => {
    expect(planMoves({ ...CLIP, frames: 360 })).toHaveLength(1);
    expect(planMoves({ ...CLIP, frames: 361 })).toHaveLength(2);
    assert(
      property(anyClip, (clip) => {
        const sorts = planMoves(clip).map(sortOf);
        expect(sorts.slice(1).filter((sort, index) => sort === sorts[index])).toEqual([]);
      }),
    );
  });

  it('begin differently in neighbouring scenes, in each of many stories', () => {
    for (let seed = 0; seed < 100; seed++) {
      const sorts = openings({ seed: textSeed(`story ${seed}`) }).map(sortOf);
      expect(sorts.slice(1).filter((sort, index) => sort === sorts[index])).toEqual([]);
    }
  });

  it('do not end in a long clip as the next scene begins', () => {
    assert(
      property(anyClip, (clip) => {
        const frames = Math.max(clip.frames, 2 * clip.fps);
        const [last, next] = [
          planMoves({ ...clip, frames }).at(-1)!,
          planMoves({ ...CLIP, seed: clip.seed, scene: clip.scene + 1 })[0]!,
        ];
        expect(sortOf(last)).not.toBe(sortOf(next));
      }),
    );
  });

  it('use the whole vocabulary in a film', () => {
    const kinds = new Set(openings().map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(['drift', 'pan down', 'pan left', 'pan right', 'pan up', 'pull out', 'push in']);
  });

  it('pan where the picture has more to show than the format', () => {
    const pans = (picture: MovesAsked['picture']) =>
      new Set(
        openings({ picture })
          .filter((move) => sortOf(move) === 'pan')
          .map(({ kind }) => kind),
      );
    expect([...pans(landscape)].sort()).toEqual(['pan left', 'pan right']);
    expect([...pans({ width: 600, height: 1920 })].sort()).toEqual(['pan down', 'pan up']);
  });
});
