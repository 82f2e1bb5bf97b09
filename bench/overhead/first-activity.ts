import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readClaim } from '../../src/embedded/claim/claim';
import { openClient } from '../../src/temporal/open-client';
import { serverAt } from '../../src/temporal/server';
import { Command } from '../one-machine/command';
import { localEnvironment } from '../../src/embedded/child/local-environment';

/** How long it takes from a command in a new home, with nothing running, until the first activity of its film has begun. */
export async function firstActivityMs(directory: string): Promise<number> {
  const home = join(directory, 'home');
  await mkdir(home, { recursive: true });
  await writeFile(
    join(directory, 'story.md'),
    '# The Ferry\n\nThe ferry left before dawn. Nobody else was on the river.\n',
  );
  const environment = { ...localEnvironment(process.env), STORYREEL_HOME: home };
  const startedAtMs = Date.now();
  try {
    const command = new Command(['make', 'story.md', '--draft', '--json'], environment, directory);
    const { code, said } = await command.ended;
    if (code !== 0) throw new Error(`The film could not be made: ${said}`);
    return (await firstBegunMs(home)) - startedAtMs;
  } finally {
    await stopServer(environment, directory);
  }
}

/** When the first activity of the home's one film began, as a time of day. */
async function firstBegunMs(home: string): Promise<number> {
  const address = readClaim(home)?.addresses?.temporal;
  if (!address) throw new Error('The server of the home is gone before it could be asked.');
  const { temporal, close } = await openClient(serverAt(address), process.env);
  try {
    for await (const { workflowId } of temporal.workflow.list({ query: "WorkflowType = 'makeFilm'" })) {
      const { events } = await temporal.workflow.getHandle(workflowId).fetchHistory();
      const began = events?.find(({ activityTaskStartedEventAttributes: started }) => started)?.eventTime;
      if (began) return Number(began.seconds) * 1000 + Math.round((began.nanos ?? 0) / 1e6);
    }
    throw new Error('The film has no activity.');
  } finally {
    await close();
  }
}

async function stopServer(environment: NodeJS.ProcessEnv, directory: string): Promise<void> {
  const { code, said } = await new Command(['stop'], environment, directory).ended;
  if (code !== 0) throw new Error(`The server of the home could not be stopped: ${said}`);
}
