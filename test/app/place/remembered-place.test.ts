import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rememberedPlace, rememberPlace } from '../../../src/app/place/remembered-place';
import { readSettings, type Settings } from '../../../src/config/settings';

let directory: string;
let settings: Settings;
let umask: number;
beforeEach(async () => {
  umask = process.umask(0o022);
  directory = await mkdtemp(join(tmpdir(), 'storyreel-places-'));
  settings = readSettings({ STORYREEL_HOME: join(directory, 'home') });
});
afterEach(async () => {
  process.umask(umask);
  await rm(directory, { recursive: true, force: true });
});

const place = (path: string) => ({ path, ifTaken: 'refuse' as const, isNamed: true });

describe('the place that a person named for a film', () => {
  it('is remembered in a home that is made for them alone, where no server of their own has made one', async () => {
    await rememberPlace(settings, 'film-1', place('/films/the.mp4'));
    expect(await rememberedPlace(settings, 'film-1')).toEqual(place('/films/the.mp4'));
    for (const path of [settings.home, join(settings.home, 'places')])
      expect((await stat(path)).mode & 0o777).toBe(0o700);
  });

  it('is forgotten when they name none', async () => {
    await rememberPlace(settings, 'film-1', place('/films/the.mp4'));
    await rememberPlace(settings, 'film-1', { ...place('/films/other.mp4'), isNamed: false });
    expect(await rememberedPlace(settings, 'film-1')).toBeUndefined();
  });

  it('cannot be remembered in a home that nobody can make: the setting is named', async () => {
    const nowhere = readSettings({ STORYREEL_HOME: '/proc/none/home' });
    await expect(rememberPlace(nowhere, 'film-1', place('/films/the.mp4'))).rejects.toThrow(
      /^STORYREEL_HOME cannot be used/,
    );
  });
});
