import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { findTemporal } from '../../../src/embedded/temporal-program/temporal-cli';
import { Home, until } from '../home';

let slow: Home;
let quick: Home;

beforeEach(async () => {
  [slow, quick] = [await Home.create(), await Home.create()];
});

afterEach(async () => {
  await slow.cleanUp();
  await quick.cleanUp();
});

/** A Temporal program whose first server has not yet looked at its ports, and finds them taken once the file `look` is there. */
async function lateProgram(): Promise<string> {
  const program = join(slow.path, 'temporal');
  const found = await findTemporal(process.env);
  const lines = [
    '#!/bin/sh',
    `if [ "$1" = server ] && mkdir '${slow.path}/late' 2>/dev/null; then`,
    `  until [ -e '${slow.path}/look' ]; do sleep 0.05; done`,
    '  echo "listen tcp 127.0.0.1: bind: address already in use"; exit 1',
    'fi',
    `exec '${found?.path}' "$@"`,
  ];
  writeFileSync(program, `${lines.join('\n')}\n`);
  chmodSync(program, 0o755);
  return program;
}

/** Nobody else on this machine wants it, as others might want Temporal's usual ports. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const workerLog = (home: Home) => {
  const path = join(home.path, 'logs', 'worker.log');
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
};

describe('a home whose server comes second to its ports', () => {
  it('does not take the server of the other home for its own, and gets other ports and a worker for them, without a word', async () => {
    const ports = { temporal: await freePort(), ui: await freePort() };
    for (const { path } of [slow, quick]) writeFileSync(join(path, 'ports.json'), JSON.stringify(ports));
    const heard: string[] = [];
    const environment = { ...process.env, TEMPORAL_CLI: await lateProgram() };
    const joining = slow.join({ environment, onWait: (sentence) => heard.push(sentence) });
    await until(() => existsSync(join(slow.path, 'late')) && workerLog(slow).includes('waits'));
    const first = await quick.join();
    expect(first.address).toBe(`127.0.0.1:${ports.temporal}`);
    writeFileSync(join(slow.path, 'look'), '');

    const second = await joining;
    expect(second.address).not.toBe(first.address);
    await until(() => workerLog(slow).includes('connect'));
    expect(workerLog(slow)).toContain(`connect to ${second.address} in ${slow.path}\n`);
    const { workflow } = await slow.clientOf(second.address);
    await workflow.start('anything', { taskQueue: 'nobody', workflowId: 'of the second' });
    const other = await quick.clientOf(first.address);
    await expect(other.workflow.getHandle('of the second').describe()).rejects.toThrow('not found');
    expect(heard).toEqual(['starting the Temporal server']);
  });
});
