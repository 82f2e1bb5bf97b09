import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { InputError } from '../../../../src/app/input-error';
import { newOrder } from '../../../../src/domain/film/order/order';
import { openStore } from '../../../../src/store/open-store';
import { forgetFilm } from '../../../support/films/forget-film';
import { withFilmWorkers, type During } from '../../../support/films/film-workers';
import { madeWithStandIns } from '../../../support/films/made-with-stand-ins';
import { joinTemporalServer } from '../../../support/temporal/temporal-server';
import { bundleWorkflows } from '../../../support/temporal/workflow-bundle';
import { answerOf } from '../../terminal';

const SCENES = ['A sea.', 'Boats come.'].map((text) => ({ text, imagePrompt: text }));

let server: TestWorkflowEnvironment;
let directory: string;
let storeDirectory: string;
let filmId: string;
const before = process.env['TEMPORAL_ADDRESS'];

beforeAll(async () => {
  server = await joinTemporalServer();
  process.env['TEMPORAL_ADDRESS'] = server.address;
  const order = newOrder({ title: 'The Sea', text: 'A sea. Boats come.' });
  storeDirectory = await mkdtemp(join(tmpdir(), 'storyreel-report-store-'));
  const store = openStore(storeDirectory);
  const bundle = await bundleWorkflows();
  const during: During = (activities, use) => withFilmWorkers(server, bundle, activities, use);
  const made = await madeWithStandIns(server, during, order, SCENES, undefined, { store });
  filmId = made.id;
});
afterAll(async () => {
  if (before === undefined) delete process.env['TEMPORAL_ADDRESS'];
  else process.env['TEMPORAL_ADDRESS'] = before;
  await server?.teardown();
  await rm(storeDirectory, { recursive: true, force: true });
});
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'storyreel-report-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

/** What `storyreel report` says. */
function said(id: string, ...options: string[]): Promise<string> {
  const environment = { STORYREEL_HOME: directory, STORYREEL_STORE: storeDirectory, TEMPORAL_ADDRESS: server.address };
  return answerOf(['report', id, ...options], environment);
}

describe('storyreel report', () => {
  it('tells of a film that is made, when no worker is up any more', async () => {
    const text = await said(filmId);
    expect(text).toMatch(/^The Sea\n/);
    expect(text).toMatch(/2 voice .*\n.*picture.*\n.*clip.*\n.*sound.*\n.*film/);
  });

  it('writes a page for a browser, and says where', async () => {
    const html = join(directory, 'report.html');
    expect(await said(filmId, '--html', html)).toContain(`As a page: ${html}`);
    expect(await readFile(html, 'utf8')).toMatch(/^<!doctype html>[^]*<h1>The Sea<\/h1>[^]*<\/html>\n$/);
  });

  it("replaces somebody's file by its page only with --force", async () => {
    const html = join(directory, 'mine.html');
    await writeFile(html, 'mine');
    await expect(said(filmId, '--html', html)).rejects.toThrow(/mine\.html is there already .* with --force\.$/);
    expect(await readFile(html, 'utf8')).toBe('mine');
    expect(await said(filmId, '--html', html, '--force')).toContain(`As a page: ${html}`);
    expect(await readFile(html, 'utf8')).toContain('<h1>The Sea</h1>');
  });

  it('prints one line of JSON for programs', async () => {
    const told = JSON.parse(await said(filmId, '--json')) as { steps: { id: string }[] };
    expect(told).toMatchObject({ id: filmId, state: 'made', title: 'The Sea', isMade: true, imagesInFlight: 1 });
    expect(told.steps.map(({ id }) => id)).toEqual([
      'script',
      ...['voice-1', 'picture-1', 'clip-1', 'voice-2', 'picture-2', 'clip-2'],
      'sound',
      'film',
    ]);
  });

  it('refuses a film that there is not, and a page that cannot be written', async () => {
    await expect(said('film-none')).rejects.toThrow(InputError);
    await expect(said(filmId, '--html', join(directory, 'report.txt'))).rejects.toThrow(/must end in \.html/);
  });

  it('reports the same on a film that the server has forgotten, from the store', async () => {
    const before = JSON.parse(await said(filmId, '--json')) as object;
    await forgetFilm(server, filmId);
    expect(JSON.parse(await said(filmId, '--json'))).toEqual(before);
  });
});
