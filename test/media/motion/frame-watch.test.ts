import type { MovingPicture } from '../../../src/media/motion/moving-picture';
import { watchFrames } from '../../../src/media/motion/frame-watch';

const SHAPE = { width: 64, height: 64, fps: 30 };
const SIDE = 256;

/** A picture of stripes under a camera that goes sideways by so many pixels a frame. */
function striped(pixelsAFrame: number, light = 200): MovingPicture {
  const rgb = new Uint8Array(SIDE * SIDE * 3).map((_, at) =>
    Math.floor((Math.floor(at / 3) % SIDE) / 8) % 2 ? light : 30,
  );
  const rectangleAt = (frame: number) => ({ left: frame * pixelsAFrame, top: 0, width: 64, height: 64 });
  return { rgb, width: SIDE, height: SIDE, rectangleAt };
}

/** A frame of one luma, or of another for each frame. */
function frame(luma: number): Uint8Array {
  return new Uint8Array((SHAPE.width * SHAPE.height * 3) / 2).fill(luma);
}

function see(moving: MovingPicture, lumas: number[], first = 0): void {
  const watch = watchFrames(moving, SHAPE, first);
  for (const [index, luma] of lumas.entries()) watch(first + index, frame(luma));
}

const changing = (count: number) => Array.from({ length: count }, (_, index) => 100 + (index % 2));
const same = (count: number, luma: number) => Array<number>(count).fill(luma);

describe('who looks at the frames of a clip before they are encoded', () => {
  it('says which of them stand still for a second where the camera should move', () => {
    const frozen = [...changing(10), ...same(31, 120), ...changing(10)];
    expect(() => see(striped(0.5), frozen)).toThrow(
      'Frames 10 to 40 of a clip stand still, though the camera should move',
    );
    expect(() => see(striped(0.5), [...changing(10), ...same(30, 120), ...changing(10)])).not.toThrow();
  });

  it('lets them stand still where the camera does, or where the picture looks the same everywhere', () => {
    expect(() => see(striped(0), same(100, 120))).not.toThrow();
    expect(() => see(striped(0.5, 30), same(100, 120))).not.toThrow();
  });

  it('says which of them are black for half a second though the picture is not', () => {
    const dark = Array.from({ length: 30 }, (_, index) => 16 + (index % 3));
    expect(() => see(striped(0.5), [...changing(5), ...dark])).toThrow(
      'Frames 5 to 19 of a clip are black, though the picture is not',
    );
    expect(() => see(striped(0.5), [...changing(5), ...dark.slice(0, 14), ...changing(5)])).not.toThrow();
  });

  it('counts from the frame with which the clip begins: a border of fifteen black frames is seen', () => {
    const dark = Array.from({ length: 15 }, (_, index) => 16 + (index % 3));
    expect(() => see(striped(0.5), dark, 40)).toThrow('Frames 40 to 54 of a clip are black, though the picture is not');
    expect(() => see(striped(0.5), dark.slice(1), 40)).not.toThrow();
    expect(() => see(striped(0.5), changing(15), 40)).not.toThrow();
  });

  it('lets a black picture be black', () => {
    expect(() => see(striped(0.5, 24), same(100, 16))).not.toThrow();
  });
});
