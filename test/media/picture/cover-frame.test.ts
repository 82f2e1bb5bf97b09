import { FORMATS } from '../../../src/domain/format';
import { coverFrame } from '../../../src/media/picture/cover-frame';
import { plain } from '../pictures';

// Of this thread alone: the one that computes frames has its own.
jest.mock('../../../src/media/picture/i420', () => ({
  i420FromRgb() {
    throw new Error('it is computed on the main thread');
  },
}));

const FORMAT = { ...FORMATS.portrait, width: 90, height: 160 };

describe('a picture that stands still', () => {
  it('becomes a frame in a thread of its own', async () => {
    const frame = await coverFrame(await plain('white', 300, 300), FORMAT);
    expect(frame).toHaveLength((90 * 160 * 3) / 2);
    expect([frame[0], frame.at(-1)]).toEqual([235, 128]);
  });

  it('is no longer computed when nobody wants it', async () => {
    const signal = AbortSignal.abort(new Error('cancelled'));
    await expect(coverFrame(await plain('white'), FORMAT, signal)).rejects.toThrow('cancelled');
  });
});
