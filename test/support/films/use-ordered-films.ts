import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApplicationFailure } from '@temporalio/common';
import type { Client } from '@temporalio/client';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { filmClient, type FilmClient } from '../../../src/client/film-client';
import { readManifest } from '../../../src/client/files/read-manifest';
import { FAILURES } from '../../../src/contract/failures';
import type { Manifest } from '../../../src/domain/film/manifest';
import type { Waiting } from '../../../src/domain/making/board/waiting';
import { learnAttributes } from '../temporal/learn-attributes';
import { openStore } from '../../../src/store/open-store';
import { answerOf, endOf } from '../../cli/terminal';
import { eventually } from '../eventually';
import { THREE_SCENES } from './made-with-stand-ins';
import { standInActivities } from './stand-in-activities';
import { keepFilmWorkers, type KeptWorkers } from './stand-ins/kept-workers';
import { waitsFor } from './waits-for';
import { joinTemporalServer } from '../temporal/temporal-server';
import { bundleWorkflows } from '../temporal/workflow-bundle';

/** Why a picture is refused. */
export const REFUSED = 'The vendor refused the prompt. Word it differently.';

/** Films that are ordered on the command line, in a home and a working directory of their own; their pictures cost something. */
export interface OrderedFilms {
  readonly films: FilmClient;
  readonly temporal: Client;
  readonly directory: string;
  /** What a command prints. */
  said(...args: string[]): Promise<string>;
  /** How a command ends, also where it is refused. */
  ended(...args: string[]): ReturnType<typeof endOf>;
  /** Orders the film of a script of three scenes, and answers its id. */
  order(title: string, ...options: string[]): Promise<string>;
  /** Resolves when a film waits for a person in this way. */
  waiting(id: string, what: Waiting['for']): Promise<Waiting>;
  /** Resolves when the voice of a scene of it is there, whatever the others do. */
  hasVoice(id: string, scene: number): Promise<unknown>;
  /** Does something while workers make whatever is not refused; answers what they were asked for, as `asked` does meanwhile. */
  whileWorking(refused: string[], act: (asked: () => string[]) => Promise<void>): Promise<string[]>;
  manifestOf(id: string): Promise<Manifest>;
}

/** Brings such films to all tests of a file, with a server that knows their search attributes. */
export function useOrderedFilms(): OrderedFilms {
  const [before, from] = [process.env, process.cwd()];
  let server: TestWorkflowEnvironment;
  let workers: KeptWorkers | undefined;
  let directory: string;
  let films: FilmClient;

  beforeAll(async () => {
    server = await joinTemporalServer();
    await learnAttributes(server);
    directory = await mkdtemp(join(tmpdir(), 'storyreel-ordered-'));
    films = filmClient(server.client);
    process.chdir(directory);
    process.env = {
      ...before,
      TEMPORAL_ADDRESS: server.address,
      STORYREEL_HOME: directory,
      STORYREEL_STORE: '',
      STORYREEL_ILLUSTRATOR: 'together',
      TOGETHER_API_KEY: 'canary-key',
    };
  });
  afterAll(async () => {
    process.chdir(from);
    process.env = before;
    await workers?.stop();
    await server?.teardown();
    if (directory) await rm(directory, { recursive: true, force: true });
  });

  const store = () => openStore(join(directory, 'store'));
  const said = (...args: string[]) => answerOf(args, process.env);
  return {
    get films() {
      return films;
    },
    get temporal() {
      return server.client;
    },
    get directory() {
      return directory;
    },
    said,
    ended: (...args) => endOf(args, process.env),

    async order(title, ...options) {
      const path = join(directory, `${title}.json`);
      await writeFile(path, JSON.stringify({ title, scenes: THREE_SCENES }));
      return idIn(await said('make', path, '--detach', ...PLAIN, ...options));
    },

    waiting: (id, what) => waitsFor(films, id, what),

    hasVoice: (id, scene) =>
      eventually(`scene ${scene} of ${id} has its voice`, async () => {
        return (await films.board(id)).scenes[scene - 1]?.voice.step.state === 'done';
      }),

    async whileWorking(refused, act) {
      const stop = (work: string) => {
        if (!refused.includes(work)) return;
        const details = [{ kind: 'change' }];
        throw ApplicationFailure.create({ message: REFUSED, type: FAILURES.change, nonRetryable: true, details });
      };
      const { activities, events } = standInActivities(THREE_SCENES, stop, store());
      // They come when there is first something to do: some tests are of films that no worker has seen.
      workers ??= await keepFilmWorkers(server, await bundleWorkflows());
      const asked = () =>
        events.filter((event) => event.endsWith('begins')).map((event) => event.replace(' begins', ''));
      await workers.during(activities, () => act(asked));
      return asked();
    },

    manifestOf: async (id) => readManifest(store(), await films.result(id)),
  };
}

/** The options of a film of few steps. */
export const PLAIN = ['--motion', 'none', '--border', 'cut', '--thumbnail', 'none'];

/** The id of the film that a command tells of. */
export function idIn(told: string): string {
  return /film-\w+/.exec(told)?.[0] ?? '';
}
