import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { filmClient, type FilmClient } from '../../../src/client/film-client';
import { newOrder, type Order } from '../../../src/domain/film/order/order';
import type { StepWork } from '../../../src/domain/progress/progress';
import { eventually } from '../eventually';
import { startLoneWorker, type LoneWorker } from './lone-worker';
import { QUICK_VOICE } from './quick-voice';
import { slowFfmpeg } from './slow-ffmpeg';
import { startTemporalServer } from '../temporal/temporal-server';

/** A home and a server for worker processes; those that a test starts end with it. */
export interface LoneWorkers {
  readonly server: TestWorkflowEnvironment;
  readonly films: FilmClient;
  readonly home: string;
  start(settings?: NodeJS.ProcessEnv): Promise<LoneWorker>;
  /** Waits until the work at the clip of a film of one scene is as a test wants it. */
  clipOf(id: string, isThere: (work: StepWork) => unknown): Promise<StepWork>;
}

/** Brings a home for worker processes to all tests of a file. */
export function useLoneWorkers(): LoneWorkers {
  const workers: LoneWorker[] = [];
  let server: TestWorkflowEnvironment;
  let films: FilmClient;
  let home: string;
  let ffmpeg: string;

  beforeAll(async () => {
    server = await startTemporalServer();
    films = filmClient(server.client);
    home = await mkdtemp(join(tmpdir(), 'storyreel-workers-'));
    ffmpeg = await slowFfmpeg(home, 'clips');
  });
  afterEach(() => Promise.all(workers.splice(0).map((worker) => worker.end())));
  afterAll(async () => {
    await server?.teardown();
    if (home) await rm(home, { recursive: true, force: true });
  });

  return {
    get server() {
      return server;
    },
    get films() {
      return films;
    },
    get home() {
      return home;
    },
    async start(settings = {}) {
      const worker = await startLoneWorker(home, server.address, { FFMPEG_PATH: ffmpeg, ...settings });
      workers.push(worker);
      return worker;
    },
    async clipOf(id, isThere) {
      let last: unknown;
      const asWanted = async () => {
        const progress = await films.progress(id);
        last = progress?.scenes ?? progress;
        const work = progress?.scenes[0]?.clip.work;
        return work && isThere(work) ? work : undefined;
      };
      return eventually('the clip is rendered', asWanted).catch((error: Error) => {
        throw new Error(`${error.message} Last it was told: ${JSON.stringify(last)}`, { cause: error });
      });
    },
  };
}

/** A film of one scene of so many sentences; each takes a voice about four seconds, and a clip as long to render. */
export function longScene(about: string, sentences: number): Order {
  const text = `The ${about} climbs the stairs of the lighthouse once more and counts every single one of them. `;
  const script = { title: 'The Sea', scenes: [{ text: text.repeat(sentences), imagePrompt: `a ${about}` }] };
  return newOrder(
    { title: script.title, text: script.scenes[0]?.text ?? '' },
    { script, format: 'square', draft: true, ...QUICK_VOICE },
  );
}
