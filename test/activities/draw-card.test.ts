import sharp from 'sharp';
import { createDrawCard } from '../../src/activities/draw-card';
import type { Activities } from '../../src/contract/activities';
import type { DrawCardInput } from '../../src/contract/inputs/clip-inputs';
import type { DrawnCard } from '../../src/domain/film/card';
import { decodeWav } from '../../src/media/sound/wav';
import type { ArtifactStore } from '../../src/store/artifact-store';
import { plain } from '../media/pictures';
import { activityEnvironment } from '../support/temporal/activity-environment';
import { createMemoryStore } from '../support/store/memory-store';

const FORMAT = { width: 180, height: 320, fps: 30 };
let store: ArtifactStore;

beforeEach(() => {
  store = createMemoryStore();
});

const draw: Activities['drawCard'] = (input) =>
  activityEnvironment().run(createDrawCard({ store, fontsDirectory: 'none' }), input);

async function inputOf(choices: Partial<DrawCardInput> = {}): Promise<DrawCardInput> {
  const image = await store.putBytes('k'.repeat(64), 'image/png', await plain('#4080c0'));
  return {
    text: 'The Sea',
    illustration: { image, width: 90, height: 160 },
    isSilent: true,
    format: FORMAT,
    ...choices,
  };
}

describe('drawCard', () => {
  it('makes a picture with room for the camera, and the silence that it is read in', async () => {
    const made = (await draw(await inputOf())).made as DrawnCard;
    const size = await sharp(await store.readBytes(made.image)).metadata();
    expect(size.width).toBeGreaterThan(FORMAT.width);
    expect([made.width, made.height]).toEqual([size.width, size.height]);
    const samples = decodeWav(await store.readBytes(made.audio));
    expect(samples).toHaveLength(made.samples);
    expect(samples.every((sample) => sample === 0)).toBe(true);
    expect(made.samples / 48_000).toBeGreaterThan(2);
    expect(JSON.parse(Buffer.from(await store.readBytes(made.wordTimes)).toString())).toEqual([]);
  });

  it('gives more time for more words, and none where a voice takes its own', async () => {
    const [short, long] = [await draw(await inputOf()), await draw(await inputOf({ text: 'word '.repeat(40) }))];
    expect((long.made as DrawnCard).samples).toBeGreaterThan((short.made as DrawnCard).samples);
    expect((long.made as DrawnCard).samples / 48_000).toBeLessThan(10);
    const spoken = await draw(await inputOf({ isSilent: false }));
    expect(Object.keys(spoken.made).toSorted()).toEqual(['height', 'image', 'width']);
  });

  it('is drawn once for the same words over the same picture', async () => {
    await draw(await inputOf());
    expect((await draw(await inputOf())).times.reused).toBe(true);
    expect((await draw(await inputOf({ text: 'The Lake' }))).times.reused).toBe(false);
  });
});
