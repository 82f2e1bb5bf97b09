import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCommand } from '../../support/films/heard-command';
import { slowFfmpeg } from '../../support/films/slow-ffmpeg';
import { fillDisk, makeRoom } from '../../support/store/fill-disk';
import { canMount, mountDisk, unmountDisk } from '../../support/store/tiny-disk';

const MAKE = ['make', 'story.md', '--format', 'square', '--draft', '--voice', 'slt'];
const STORY = ['one', 'two', 'three'].map((word) => `Number ${word}. ${'The keeper counts the waves. '.repeat(6)}`);

(canMount() ? describe : describe.skip)(
  'a film whose server and logs are on a disk of 48 MB, and its store on another',
  () => {
    let directory: string;
    let disk: string;
    let ffmpeg: string;
    beforeAll(async () => {
      directory = await mkdtemp(join(tmpdir(), 'storyreel-full-home-'));
      disk = join(directory, 'disk');
      await mkdir(disk);
      mountDisk(disk, 48);
      // However busy the machine is, the film is not made before its disk is full.
      ffmpeg = await slowFfmpeg(directory, 'clips');
      await writeFile(join(directory, 'story.md'), `# The Sea\n\n${STORY.join('\n\n')}\n`);
    });
    afterAll(async () => {
      await storyreel('stop').ended;
      unmountDisk(disk);
      await rm(directory, { recursive: true, force: true });
    });

    const storyreel = (...args: string[]) =>
      startCommand(args, directory, {
        ...process.env,
        STORYREEL_HOME: join(disk, 'home'),
        STORYREEL_STORE: join(directory, 'store'),
        TEMPORAL_ADDRESS: '',
        FFMPEG_PATH: ffmpeg,
      });

    it('stands still when it is full, with a word to who looks on and to who comes, and is made when there is room', async () => {
      const make = storyreel(...MAKE);
      await make.hears(/script done/);
      await fillDisk(disk);
      await make.hears(/The disk of .* is full: free some space there\.|The disk is full\. Free some space/);
      // Its end says how long it lasts: it has asked the server again and again by then.
      const shown = storyreel('show', /film-\w+/.exec(make.said)![0]);
      await shown.ended;
      // It could read what it needs, or not even that; and what was rendered meanwhile may have failed, and left room by that.
      expect(shown.said).toMatch(/The disk of .* is full|The disk is full\. Free some space/);
      expect(shown.said).toMatch(/The Temporal server does not answer|script +(done|[\d.]+ s)/);
      await makeRoom(disk);
      await make.ended;
      expect(make.said).toMatch(/There is room again on the disk|The disk is full\. Free some space/);

      // The same command goes on from there.
      const again = storyreel(...MAKE);
      const made = await again.ended;
      if (made !== 0) throw new Error(again.said);
      for (const { said } of [make, shown, again]) {
        expect(said).not.toMatch(/ENOSPC|Failed to|no space left|exit code|^\s+at .*:\d+:\d+/m);
      }
      const log = await readFile(join(disk, 'home', 'logs', 'background.log'), 'utf8');
      expect(log).not.toMatch(/The worker ended|in a row/);
    });
  },
);
