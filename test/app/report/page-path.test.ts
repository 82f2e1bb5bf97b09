import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InputError } from '../../../src/app/input-error';
import { pagePath } from '../../../src/app/report/page-path';
import type { ReportedFilm } from '../../../src/app/report/report-film';
import { saveReportPage } from '../../../src/app/report/save-report-page';
import { BEGUN, madeFilm, SEED } from '../../domain/report/made-film';
import { reportOn } from '../../domain/report/report-on';
import { makePipe } from '../../support/hostile/make-pipe';
import { FULL_DISKS, whereWritingFails } from '../../support/store/where-writing-fails';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'storyreel-page-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

const page = (path: string, force?: boolean) => pagePath(path, { id: 'film-1', force });

/** A film that is made, and reported on. */
function aFilm(id: string): ReportedFilm {
  const progress = madeFilm(SEED);
  return { id, state: 'made', report: reportOn(progress), progress, atMs: BEGUN };
}

async function saved(id: string, path: string, force?: boolean): Promise<void> {
  await saveReportPage(aFilm(id), [], await pagePath(path, { id, force }));
}

describe('where a page is written', () => {
  it("may be a new file, or that of the same film's report from before", async () => {
    const path = join(directory, 'report.html');
    await saved('film-1', path);
    await saved('film-1', path);
    expect(await readFile(path, 'utf8')).toContain('film-1, begun');
    expect(await readdir(directory)).toEqual(['report.html']);
  });

  it.each([
    ["another film's report", () => saved('film-12', join(directory, 'report.html'))],
    ["somebody's own file", () => writeFile(join(directory, 'report.html'), '<h1>Storyreel report film-1</h1>')],
  ])('may not be that of %s, unless it is to be replaced', async (_what, write) => {
    const path = join(directory, 'report.html');
    await write();
    const before = await readFile(path, 'utf8');
    const refused = page(path);
    await expect(refused).rejects.toThrow(InputError);
    await expect(refused).rejects.toThrow(
      `${path} is there already and is not known to be this film's report: name another place with --html, or have it replaced with --force.`,
    );
    expect(await readFile(path, 'utf8')).toBe(before);
    await saved('film-1', path, true);
    expect(await readFile(path, 'utf8')).toContain('film-1, begun');
  });

  it("stays somebody's file that has come since", async () => {
    const path = join(directory, 'report.html');
    const place = await page(path);
    await writeFile(path, 'mine');
    await expect(saveReportPage(aFilm('film-1'), [], place)).rejects.toThrow(/report\.html is there already/);
    expect(await readFile(path, 'utf8')).toBe('mine');
  });

  it('may not be a pipe, which nobody may ever read', async () => {
    makePipe(join(directory, 'pipe.html'));
    await expect(page(join(directory, 'pipe.html'))).rejects.toThrow(/pipe\.html is no file but a pipe or a device/);
  });

  it.each(FULL_DISKS)('may not be where %s', async (code, sentence) => {
    await whereWritingFails(code, async () => {
      await expect(page(join(directory, 'report.html'))).rejects.toThrow(
        `No page can be written to ${directory}: ${sentence}, or name another place with --html.`,
      );
    });
  });

  it('may not be where nothing can be written', async () => {
    await expect(page('/proc/report.html')).rejects.toThrow(
      /No page can be written to \/proc: it is not writable \(E\w+\); make it writable, or name another place with --html\.$/,
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
    const refusal = page(join(directory, name));
    await expect(refusal).rejects.toThrow(InputError);
    await expect(refusal).rejects.toThrow(sentence);
  });
});
