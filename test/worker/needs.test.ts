import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { joinTemporalServer } from '../support/temporal/temporal-server';

const COMMAND = resolve('dist/cli/index.js');
/** All vendors are chosen, of none is there a key, and ffmpeg is not where it is said to be. */
const NOTHING = {
  FFMPEG_PATH: '/nowhere/ffmpeg',
  STORYREEL_SCRIPTWRITER: 'gemini',
  STORYREEL_NARRATOR: 'chatterbox',
  STORYREEL_ILLUSTRATOR: 'together',
  GEMINI_API_KEY: '',
  CHATTERBOX_URLS: '',
  TOGETHER_API_KEY: '',
};

let server: TestWorkflowEnvironment;
let home: string;
let worker: ChildProcess | undefined;

beforeAll(async () => {
  server = await joinTemporalServer();
  home = await mkdtemp(join(tmpdir(), 'storyreel-needs-'));
});
afterEach(async () => {
  if (worker && worker.exitCode === null && worker.signalCode === null) {
    worker.kill('SIGKILL');
    await once(worker, 'exit');
  }
});
afterAll(async () => {
  await server?.teardown();
  await rm(home, { recursive: true, force: true });
});

/** What a worker of these queues says first: that it serves them, or why it does not. */
async function firstWords(queues: string, settings: NodeJS.ProcessEnv): Promise<string> {
  const env = { ...process.env, TEMPORAL_ADDRESS: server.address, STORYREEL_HOME: home, ...NOTHING, ...settings };
  const child = spawn(process.execPath, [COMMAND, 'worker', '--queues', ...queues.split(' ')], { env });
  worker = child;
  let said = '';
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const serves = new Promise<string>((tell) =>
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('This worker serves')) tell(said);
    }),
  );
  return Promise.race([serves, once(child, 'close').then(() => errors)]);
}

const KEY = { TOGETHER_API_KEY: 'a-key-of-together' };

describe('a worker needs only what its queues need', () => {
  it.each([
    ['storyreel', 'no key and no ffmpeg', {}],
    ['storyreel-images', "the illustrator's key, and no ffmpeg", KEY],
    ['storyreel-render', 'ffmpeg, and no key', { FFMPEG_PATH: '' }],
  ])('%s: %s', async (queues, _needs, settings) => {
    expect(await firstWords(queues, settings)).toContain(`This worker serves ${queues}. Ctrl-C stops it.`);
  });

  it.each([
    ['storyreel-scripts', /^GEMINI_API_KEY must be a key of Google AI Studio[^\n]*\n$/],
    ['storyreel-narration', /^CHATTERBOX_URLS must be the address of your Chatterbox server[^\n]*\n$/],
    ['storyreel storyreel-images', /^TOGETHER_API_KEY must be a key of your Together account[^\n]*\n$/],
    ['storyreel-render', /FFMPEG_PATH.*\/nowhere\/ffmpeg/],
  ])('%s: and says what is missing', async (queues, sentence) => {
    expect(await firstWords(queues, {})).toMatch(sentence);
  });
});
