import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InputError } from '../../../src/app/input-error';
import { pagePath } from '../../../src/app/report/page-path';
import { makePipe } from '../../support/hostile/make-pipe';
import { FULL_DISKS, whereWritingFails } from '../../support/store/where-writing-fails';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'storyreel-page-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

describe('where a page is written', () => {
  it('may be a new file, or one that is there', async () => {
    const path = join(directory, 'report.html');
    expect(await pagePath(path)).toBe(path);
    await writeFile(path, 'an older one');
    expect(await pagePath(path)).toBe(path);
  });

  it('may not be a pipe, which nobody may ever read', async () => {
    makePipe(join(directory, 'pipe.html'));
    await expect(pagePath(join(directory, 'pipe.html'))).rejects.toThrow(
      /pipe\.html is no file but a pipe or a device/,
    );
  });

  it.each(FULL_DISKS)('may not be where %s', async (code, sentence) => {
    await whereWritingFails(code, async () => {
      await expect(pagePath(join(directory, 'report.html'))).rejects.toThrow(
        `No page can be written to ${directory}: ${sentence}, or name another place with --html.`,
      );
    });
  });

  it('may not be where nothing can be written', async () => {
    await expect(pagePath('/proc/report.html')).rejects.toThrow(
      /No page can be written to \/proc: it is not writable \(E\w+\), or name another place with --html\.$/,
    );
  });

  it.each([
    ['another kind of file', 'story.md', /The page is HTML: .*story\.md must end in \.html\./],
    ['a directory', 'there.html', /there\.html is a directory; expected the name of the page's file\./],
    [
      'no directory that is there',
      'none/report.html',
      /none: there is no such directory; make it first, or name another place with --html\.$/,
    ],
  ])('may not be %s', async (_what, name, sentence) => {
    await mkdir(join(directory, 'there.html'));
    const refusal = pagePath(join(directory, name));
    await expect(refusal).rejects.toThrow(InputError);
    await expect(refusal).rejects.toThrow(sentence);
  });
});
