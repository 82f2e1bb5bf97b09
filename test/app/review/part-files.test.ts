import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { partFiles } from '../../../src/app/review/part-files';
import { readSettings, type Settings } from '../../../src/config/settings';
import { openStore } from '../../../src/store/open-store';
import { aScene } from '../../report-page/storyboard/a-board';

let directory: string;
let settings: Settings;
let umask: number;
beforeEach(async () => {
  umask = process.umask(0o022);
  directory = await mkdtemp(join(tmpdir(), 'storyreel-parts-'));
  settings = readSettings({ STORYREEL_HOME: join(directory, 'home'), STORYREEL_STORE: join(directory, 'store') });
});
afterEach(async () => {
  process.umask(umask);
  await rm(directory, { recursive: true, force: true });
});

describe('the voices and pictures that a person looks at', () => {
  it('lie in a home that is made for them alone, where no server of their own has made one', async () => {
    const store = openStore(settings.storeLocation);
    const artifact = await store.putBytes('picture', 'image/png', Buffer.from('a picture'));
    const scene = aScene(1);
    const files = await partFiles('film-1', [{ ...scene, picture: { ...scene.picture, artifact } }], settings);
    const { picture } = files.get(1)!;
    expect(await readFile(picture!, 'utf8')).toBe('a picture');
    for (let path = dirname(picture!); path.startsWith(settings.home); path = dirname(path))
      expect((await stat(path)).mode & 0o777).toBe(0o700);
  });

  it('are left out where the store has them not', async () => {
    const files = await partFiles('film-1', [aScene(1)], settings);
    expect(files.get(1)).toEqual({ takes: {} });
  });
});
