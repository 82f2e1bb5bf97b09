import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { openStore } from '../../../../src/store/open-store';
import { keptFilm } from '../../../support/films/kept-film';
import { joinTemporalServer } from '../../../support/temporal/temporal-server';
import { answerOf } from '../../terminal';

let server: TestWorkflowEnvironment;
let home: string;
const before = process.env;
beforeAll(async () => {
  server = await joinTemporalServer();
  home = await mkdtemp(join(tmpdir(), 'storyreel-watching-'));
  process.env = { ...before, STORYREEL_HOME: home, TEMPORAL_ADDRESS: server.address };
});
afterAll(async () => {
  process.env = before;
  await server?.teardown();
  await rm(home, { recursive: true, force: true });
});

/** What `storyreel watch` says of a film that the store alone knows. */
const said = (id: string) => answerOf(['watch', id, '--out', `${home}/`], process.env);

describe('storyreel watch', () => {
  it('writes a draft under its own name, and says that it is one', async () => {
    const store = openStore(join(home, 'store'));
    await keptFilm(store, 'film-draft', { draft: true });
    await keptFilm(store, 'film-itself');
    expect(await said('film-draft')).toMatch(/^This is a draft; .*\n.*The.Sea.\(draft\)\.mp4, /m);
    expect(await said('film-itself')).toMatch(/The.Sea\.mp4, /);
    expect(await said('film-itself')).not.toContain('draft');
  });
});
