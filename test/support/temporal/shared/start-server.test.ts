import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findPrograms } from '../../../../src/embedded/claim/running-program';
import { provideTemporal } from '../../../../src/embedded/temporal-program/temporal-cli';
import { eventually } from '../../eventually';

const START = pathToFileURL(join(__dirname, 'start-server.mjs')).href;

it('the server of a run of tests ends with the run, also when that is killed', async () => {
  const { path } = await provideTemporal(process.env);
  const command = JSON.stringify([path, 'server', 'start-dev', '--headless']);
  const script = `import(${JSON.stringify(START)}).then(async ({ startServer }) => {
    console.log((await startServer(${command})).address);
    setInterval(() => undefined, 1_000);
  });`;
  const run = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [address] = (await once(run.stdout, 'data')) as [Buffer];
  const port = address.toString().trim().split(':')[1];
  const running = () => findPrograms([`--ip 127.0.0.1 --port ${port}`]);
  try {
    expect(running()).not.toEqual([]);
    run.kill('SIGKILL');
    await eventually('the server has ended', async () => running().length === 0);
  } finally {
    run.kill('SIGKILL');
    for (const { pid } of running()) process.kill(pid, 'SIGKILL');
  }
});
