import sharp from 'sharp';
import { createDrawThumbnail } from '../../src/activities/draw-thumbnail';
import type { Activities } from '../../src/contract/activities';
import type { DrawThumbnailInput } from '../../src/contract/inputs/clip-inputs';
import type { ArtifactStore } from '../../src/store/artifact-store';
import { plain } from '../media/pictures';
import { activityEnvironment } from '../support/temporal/activity-environment';
import { createMemoryStore } from '../support/store/memory-store';

const FORMAT = { width: 270, height: 480, fps: 30 };
let store: ArtifactStore;

beforeEach(() => {
  store = createMemoryStore();
});

const draw: Activities['drawThumbnail'] = (input) =>
  activityEnvironment().run(createDrawThumbnail({ store, fontsDirectory: 'none' }), input);

async function inputOf(choices: Partial<DrawThumbnailInput> = {}, colour = '#204060'): Promise<DrawThumbnailInput> {
  const image = await store.putBytes('k'.repeat(64), 'image/png', await plain(colour));
  return { title: 'The Sea', illustration: { image, width: 90, height: 160 }, format: FORMAT, ...choices };
}

describe('drawThumbnail', () => {
  it('keeps two pictures: of the size of thumbnails, and of the film', async () => {
    const { thumbnail, cover } = (await draw(await inputOf())).made;
    const sizeOf = async (artifact: typeof cover) => sharp(await store.readBytes(artifact)).metadata();
    expect(await sizeOf(thumbnail)).toMatchObject({ format: 'jpeg', width: 1280, height: 720 });
    expect(await sizeOf(cover)).toMatchObject({ format: 'jpeg', width: 270, height: 480 });
    expect([thumbnail.mediaType, cover.mediaType]).toEqual(['image/jpeg', 'image/jpeg']);
  });

  it('draws once what has the same picture, title and format, and anew what has not', async () => {
    const { made } = await draw(await inputOf());
    expect((await draw(await inputOf())).times.reused).toBe(true);
    const others = [
      await inputOf({ title: 'The Lake' }),
      await inputOf({ format: { ...FORMAT, width: 480 } }),
      await inputOf({}, '#802010'),
    ];
    for (const other of others) expect((await draw(other)).made.cover.sha256).not.toBe(made.cover.sha256);
  });
});
