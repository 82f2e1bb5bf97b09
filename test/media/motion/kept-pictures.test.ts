import type { Move } from '../../../src/domain/film/moves/move';
import { keptPicture } from '../../../src/media/motion/kept-pictures';
import { plain } from '../pictures';

const FORMAT = { width: 36, height: 64, fps: 30 };
const hold = (share: number): Move[] => [
  { kind: 'hold', frames: 30, from: { share, x: 0.5, y: 0.5 }, to: { share, x: 0.5, y: 0.5 } },
];

describe('a picture that several clips show', () => {
  it('is decoded once for all that move over it alike, also at the same time', async () => {
    const red = await plain('#800000');
    const [first, second] = await Promise.all([keptPicture(red, FORMAT, hold(1)), keptPicture(red, FORMAT, hold(1))]);
    expect(second).toBe(first);
    expect(await keptPicture(red.subarray(), FORMAT, hold(1))).toBe(first);
  });

  it('is another one in another size, under other moves, or of other bytes', async () => {
    const red = await plain('#900000');
    const all = [
      await keptPicture(red, FORMAT, hold(1)),
      await keptPicture(red, { ...FORMAT, width: 64 }, hold(1)),
      await keptPicture(red, FORMAT, hold(0.9)),
      await keptPicture(await plain('#900001'), FORMAT, hold(1)),
    ];
    expect(new Set(all).size).toBe(4);
  });

  it('is decoded anew when four others have been wanted since', async () => {
    const red = await plain('#a00000');
    const first = await keptPicture(red, FORMAT, hold(1));
    for (const share of [0.95, 0.9, 0.85]) await keptPicture(red, FORMAT, hold(share));
    expect(await keptPicture(red, FORMAT, hold(1))).toBe(first);
    for (const share of [0.94, 0.93, 0.92, 0.91]) await keptPicture(red, FORMAT, hold(share));
    expect(await keptPicture(red, FORMAT, hold(1))).not.toBe(first);
  });

  it('that cannot be decoded says so each time', async () => {
    const broken = Buffer.from('no picture');
    for (let time = 0; time < 2; time++) {
      await expect(keptPicture(broken, FORMAT, hold(1))).rejects.toThrow('must be a whole PNG, JPEG or WebP');
    }
  });
});
