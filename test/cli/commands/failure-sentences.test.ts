import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApplicationFailure } from '@temporalio/common';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { exitCodeOf } from '../../../src/cli/exit-code';
import { program } from '../../../src/cli/program';
import { FAILURES } from '../../../src/contract/failures';
import { withFilmWorkers } from '../../support/films/film-workers';
import { standInActivities } from '../../support/films/stand-in-activities';
import { joinTemporalServer } from '../../support/temporal/temporal-server';
import { bundleWorkflows } from '../../support/temporal/workflow-bundle';
import { answerOf, terminalFor } from '../terminal';

const OURS = 'What was expected did not come. Do this.';
/** Of a film's failure too: the one of a step in one scene says which. */
const OTHERS = ['ENOSPC: no space left on device, write', 'connect ECONNREFUSED 127.0.0.1:1', 'inner'];

/** The failures of a step that end it; a purse is judged before any step, and a step that waits does not fail. */
const { waiting: _waiting, overPurse: _overPurse, scenesFailed: _scenesFailed, ...OF_STEPS } = FAILURES;
const TYPES = [...Object.values(OF_STEPS), 'SomeError'];
const STEPS = ['script', 'narrate A', 'illustrate A', 'manifest', 'render A', 'merge'];

/** Each type at one step, and each step of a few types: a sentence goes one way for all types of a step, and for all steps of a type. */
const FILMS = TYPES.map((type, index) => ({ type, work: STEPS[index % STEPS.length]! }));

/** Else a scene would wait for somebody to mend it. */
const AT_ONCE = ['--attention-timeout', '0'];

let server: TestWorkflowEnvironment;
let directory: string;
let failing: (typeof FILMS)[number];
const before = process.env;

/** A failure with our sentence, caused by errors of others, one in the other. */
function failure(type: string): ApplicationFailure {
  const [outer = '', middle = '', inner = ''] = OTHERS;
  const cause = new Error(outer, { cause: new Error(middle, { cause: new Error(inner) }) });
  const details = type === FAILURES.artifactLost ? [{ key: 'k' }] : [{ kind: 'change' }];
  return ApplicationFailure.create({ message: OURS, type, nonRetryable: true, details, cause });
}

/** What a command prints and tells, whatever its exit code. */
async function allOf(args: string[]): Promise<string> {
  const told: string[] = [];
  const errors = jest.spyOn(console, 'error').mockImplementation((line) => void told.push(String(line)));
  try {
    const commands = await program(() => terminalFor(process.env, told));
    await commands.parseAsync(args, { from: 'user' }).catch((error: unknown) => {
      exitCodeOf(error, (sentence) => told.push(sentence));
    });
  } finally {
    errors.mockRestore();
  }
  return told.join('\n');
}

describe('a film that fails of something that others have said in words of their own', () => {
  let outputs: { of: string; make: string; json: string; show: string; shown: string; watch: string }[];

  beforeAll(async () => {
    const workflowBundle = await bundleWorkflows();
    server = await joinTemporalServer();
    directory = await mkdtemp(join(tmpdir(), 'storyreel-failures-'));
    process.env = { ...before, TEMPORAL_ADDRESS: server.address, STORYREEL_HOME: directory };
    const { activities } = standInActivities([{ text: 'A scene.', imagePrompt: 'A' }], (work) => {
      if (work === failing.work) throw failure(failing.type);
    });
    outputs = await withFilmWorkers(server, workflowBundle, activities, async () => {
      const all: typeof outputs = [];
      for (const { work, type } of FILMS) {
        failing = { work, type };
        const story = join(directory, 's.md');
        await writeFile(story, `# ${work}\n\nA story that fails in ${work} of ${type}.\n`);
        const make = await allOf(['make', story, ...AT_ONCE]);
        const id = /film-\w+/.exec(make)?.[0] ?? '';
        const json = await allOf(['make', story, '--json', ...AT_ONCE]);
        const [show, shown, watch] = [
          await allOf(['show', id]),
          await answerOf(['show', id, '--json'], process.env),
          await allOf(['watch', id]),
        ];
        all.push({ of: `${work} ${type}`, make, json, show, shown, watch });
      }
      return all;
    });
  });
  afterAll(async () => {
    process.env = before;
    await server?.teardown();
    await rm(directory, { recursive: true, force: true });
  });

  it.each(['make', 'json', 'show', 'shown', 'watch'] as const)('is told of by %s in our sentence alone', (command) => {
    expect(outputs).toHaveLength(FILMS.length);
    for (const output of outputs) {
      const text = output[command];
      expect([output.of, text]).toEqual([output.of, expect.stringContaining(OURS)]);
      for (const others of OTHERS) expect([output.of, text]).toEqual([output.of, expect.not.stringContaining(others)]);
    }
  });

  it('says of a step of a scene which scene it is', () => {
    const ofScenes = outputs.filter(({ of }) => / A /.test(of));
    expect(new Set(ofScenes.map(({ of }) => of.split(' ')[0]))).toEqual(new Set(['narrate', 'illustrate', 'render']));
    for (const { of, watch } of ofScenes) {
      expect([of, watch]).toEqual([of, expect.stringContaining(`Scene 1 could not be made: ${OURS}`)]);
    }
  });
});
