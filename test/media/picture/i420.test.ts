import { i420FromRgb } from '../../../src/media/picture/i420';

/** [Y, U, V] of BT.709 in limited range, from the recommendation's formula for full-scale RGB. */
const COLOURS: [string, number[], number[]][] = [
  ['black', [0, 0, 0], [16, 128, 128]],
  ['white', [255, 255, 255], [235, 128, 128]],
  ['red', [255, 0, 0], [63, 102, 240]],
  ['green', [0, 255, 0], [173, 42, 26]],
  ['blue', [0, 0, 255], [32, 240, 118]],
];

describe('a frame in BT.709 limited range', () => {
  it.each(COLOURS)('has the right %s', (_, rgb, [y, u, v]) => {
    const frame = i420FromRgb(
      Uint8Array.from({ length: 4 * 2 * 3 }, (_unused, index) => rgb[index % 3]!),
      4,
      2,
    );
    expect([...frame]).toEqual([...Array(8).fill(y), u, u, v, v]);
  });

  it('takes colour from between two rows and mostly from the left column', () => {
    const rgb = new Uint8Array(4 * 2 * 3);
    const paintColumn = (x: number) => [0, 1].forEach((y) => rgb.set([255, 0, 0], (y * 4 + x) * 3));
    paintColumn(2);
    const [left, right] = i420FromRgb(rgb, 4, 2).subarray(10);
    expect([left, right]).toEqual([128, 184]);
    paintColumn(1);
    expect([...i420FromRgb(rgb, 4, 2).subarray(10)]).toEqual([156, 212]);
  });

  it('is refused when its size is odd or its bytes are not all there', () => {
    expect(() => i420FromRgb(new Uint8Array(3 * 2 * 3), 3, 2)).toThrow('choose another format');
    expect(() => i420FromRgb(new Uint8Array(5), 4, 2)).toThrow('5 bytes came for 4x2');
  });
});
