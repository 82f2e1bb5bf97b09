import sharp from 'sharp';
import { FORMATS } from '../../../src/domain/format';
import type { IllustrationRequest } from '../../../src/providers/illustrator';
import { createPainter } from '../../../src/providers/local/painter';
import { describeIllustrator } from '../illustrator-contract';

const painter = createPainter();
const never = new AbortController().signal;
const small = { width: 216, height: 384, seed: 11 };

async function paint(request: Partial<IllustrationRequest> & { prompt: string }) {
  return painter.illustrate({ ...small, ...request }, never);
}

describeIllustrator('the painter', createPainter);

describe('the painter', () => {
  it('says which provider, model and version it is', () => {
    expect(painter).toMatchObject({ provider: 'local', model: 'painter', version: '8' });
  });

  it('paints another picture for another seed', async () => {
    const prompt = 'a boat on the sea at sunset';
    const [one, other] = await Promise.all([paint({ prompt, seed: 1 }), paint({ prompt, seed: 2 })]);
    expect(Buffer.from(one.bytes).equals(other.bytes)).toBe(false);
  });

  it('paints night darker than day', async () => {
    const meanOf = async (prompt: string) => {
      const { channels } = await sharp((await paint({ prompt })).bytes).stats();
      return channels.reduce((sum, { mean }) => sum + mean, 0) / channels.length;
    };
    expect(await meanOf('hills at night')).toBeLessThan((await meanOf('hills by day')) * 0.6);
  });

  it.each(Object.entries(FORMATS))(
    'paints a full picture in the shape of the %s format',
    async (_, { width, height }) => {
      const prompt = 'dawn, calm sea, the boat safe in the harbour of a village below the lighthouse';
      const picture = await paint({ prompt, width: width / 4, height: height / 4 });
      expect(await sharp(picture.bytes).metadata()).toMatchObject({
        format: 'png',
        width: width / 4,
        height: height / 4,
        hasAlpha: false,
      });
      const { channels, entropy } = await sharp(picture.bytes).stats();
      expect(entropy).toBeGreaterThan(4);
      for (const { stdev } of channels) expect(stdev).toBeGreaterThan(10);
    },
  );

  it('obeys a signal that is aborted while it paints', async () => {
    const controller = new AbortController();
    const reason = new Error('the film was cancelled');
    const painting = painter.illustrate({ ...small, prompt: 'a fox in the forest' }, controller.signal);
    controller.abort(reason);
    await expect(painting).rejects.toBe(reason);
  });

  it.each([
    [0, 100],
    [100, 100_000],
    [100.5, 100],
    [Number.NaN, 100],
  ])('refuses the size %p x %p and says which it can paint', async (width, height) => {
    const painting = paint({ prompt: 'the sea', width, height });
    await expect(painting).rejects.toMatchObject({ name: 'ProviderError', kind: 'change' });
    await expect(painting).rejects.toThrow(/64 to 4096/);
  });
});
