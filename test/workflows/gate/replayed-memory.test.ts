import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  bundleWorkflowCode,
  DefaultLogger,
  Runtime,
  Worker,
  type InjectedSinks,
  type WorkflowBundleWithSourceMap,
} from '@temporalio/worker';
import type { GateState } from '../../../src/domain/gate/gate-state';
import { historyFiles } from '../../../src/replay/recorded-histories';
import type { MemorySinks } from './stricter/gate-text';

const HISTORIES = join(__dirname, '../histories');

/** What stands in for modules of the domain's gate: a text that tells of its memory, and stricter rules. */
const TELLING = { 'gate-text': require.resolve('./stricter/gate-text') };
const STRICTER = { ...TELLING, 'gate-policy': require.resolve('./stricter/gate-policy') };

/** The workflow code of today, with these modules of the domain's gate in place of its own. */
function bundleWith(modules: Record<string, string>): Promise<WorkflowBundleWithSourceMap> {
  const replaced = Object.entries(modules).flatMap(([name, path]) =>
    ['./', '../../domain/gate/'].map((from): [string, string] => [`${from}${name}$`, path]),
  );
  return bundleWorkflowCode({
    workflowsPath: require.resolve('../../../src/workflows'),
    logger: new DefaultLogger('ERROR'),
    webpackConfigHook: ({ resolve, ...config }) => ({
      ...config,
      resolve: { ...resolve, alias: { ...resolve?.alias, ...Object.fromEntries(replaced) } },
    }),
  });
}

/** What a gate remembers when its recorded history has been replayed. */
async function replayedMemory(workflowBundle: WorkflowBundleWithSourceMap, file: string): Promise<GateState> {
  let memory: GateState | undefined;
  const sinks: InjectedSinks<MemorySinks> = {
    gate: { remembers: { fn: (_info, state) => void (memory = state), callDuringReplay: true } },
  };
  await Worker.runReplayHistory({ workflowBundle, sinks }, JSON.parse(await readFile(file, 'utf8')));
  if (!memory) throw new Error(`${file} told of no memory`);
  return memory;
}

/** How many requests were granted in a recorded history. */
async function grantsIn(file: string): Promise<number> {
  const { events } = JSON.parse(await readFile(file, 'utf8')) as {
    events: { workflowExecutionUpdateAcceptedEventAttributes?: { acceptedRequest: { input: { name: string } } } }[];
  };
  return events.filter(
    ({ workflowExecutionUpdateAcceptedEventAttributes: accepted }) =>
      accepted?.acceptedRequest.input.name === 'reserve',
  ).length;
}

describe('a gate whose history is replayed with stricter rules', () => {
  let today: WorkflowBundleWithSourceMap;
  let stricter: WorkflowBundleWithSourceMap;
  let files: string[];

  beforeAll(async () => {
    Runtime.install({ logger: new DefaultLogger('ERROR') });
    files = (await historyFiles(HISTORIES)).filter((file) => file.includes('image-gate.'));
    [today, stricter] = await Promise.all([bundleWith(TELLING), bundleWith(STRICTER)]);
  });

  it('remembers every request that it granted, as it did with the rules of then', async () => {
    expect(files.length).toBeGreaterThanOrEqual(3);
    let areStricter = false;
    for (const file of files) {
      const { coldUntilMs, grantsMs, grantIds, blockedUntilMs, heldUntilMs } = await replayedMemory(today, file);
      const then = await replayedMemory(stricter, file);
      expect(then).toMatchObject({ grantsMs, grantIds, blockedUntilMs, heldUntilMs });
      expect(grantsMs.length).toBeGreaterThanOrEqual(Math.min(64, await grantsIn(file)));
      areStricter ||= then.coldUntilMs > coldUntilMs;
    }
    expect(areStricter).toBe(true);
  });
});
