import sharp from 'sharp';
import { compose } from '../../../../src/painter/composition';
import { readPrompt } from '../../../../src/painter/reading/read-prompt';
import { layOut } from '../../../../src/painter/stage';

const size = { width: 270, height: 480 };

async function pixels(prompt: string): Promise<Buffer> {
  const svg = compose(layOut(readPrompt(prompt), { ...size, seed: 3, prompt: 'the same chance' }));
  return sharp(Buffer.from(svg)).removeAlpha().raw().toBuffer();
}

/** How many pixels clearly differ, and the highest row of these. */
async function added(without: string, withVessel: string): Promise<{ count: number; top: number }> {
  const [one, other] = await Promise.all([pixels(without), pixels(withVessel)]);
  let [count, top] = [0, size.height];
  for (let index = 0; index < one.length; index += 3) {
    if (Math.abs((one[index] ?? 0) - (other[index] ?? 0)) < 30) continue;
    count++;
    top = Math.min(top, Math.floor(index / 3 / size.width));
  }
  return { count, top };
}

describe('a vessel that sinks', () => {
  it.each([
    ['sea by day', 'a ship on the sea by day'],
    ['sea by day', 'a ferry on the sea by day'],
    ['sea by day', 'a boat on the sea by day'],
  ])('is lower, and seen less of, than one that sails: %s, %s', async (without, sailing) => {
    const whole = await added(without, sailing);
    const sinking = await added(without, `${sailing} sank`);
    expect(sinking.count).toBeGreaterThan(80);
    expect(sinking.count).toBeLessThan(whole.count);
    expect(sinking.top).toBeGreaterThan(whole.top);
  });

  it('lies on the sea floor as a wreck', async () => {
    const { count } = await added('underwater by day', 'underwater by day, a sunken ship on the seabed');
    expect(count).toBeGreaterThan(1000);
  });
});
