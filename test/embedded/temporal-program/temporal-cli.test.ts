import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { findTemporal, provideTemporal, TEMPORAL_VERSION } from '../../../src/embedded/temporal-program/temporal-cli';
import { downloadTemporal } from '../../../src/embedded/temporal-program/temporal-download';

const TEMPORAL = '#!/bin/sh\necho temporal version 9\n';
let directory: string;
let environment: NodeJS.ProcessEnv;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'storyreel-cli-'));
  environment = {
    PATH: `${join(directory, 'empty')}:${join(directory, 'bin')}`,
    STORYREEL_CACHE: join(directory, 'cache'),
  };
});

afterEach(() => rmSync(directory, { recursive: true }));

function program(path: string, script: string): string {
  const full = join(directory, path);
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, script);
  chmodSync(full, 0o755);
  return full;
}

describe('findTemporal', () => {
  it('takes what TEMPORAL_CLI names, before PATH, before the cache', async () => {
    expect(await findTemporal(environment)).toBeUndefined();
    const cached = program(`cache/temporal-${TEMPORAL_VERSION}`, TEMPORAL);
    expect(await findTemporal(environment)).toEqual({ path: cached, source: 'cache' });
    const onPath = program('bin/temporal', TEMPORAL);
    expect(await findTemporal(environment)).toEqual({ path: onPath, source: 'PATH' });
    const named = program('elsewhere/temporal', TEMPORAL);
    expect(await findTemporal({ ...environment, TEMPORAL_CLI: named })).toEqual({
      path: named,
      source: 'TEMPORAL_CLI',
    });
  });

  it('passes over a program of that name on PATH that is another', async () => {
    program('bin/temporal', '#!/bin/sh\necho a calendar\n');
    expect(await findTemporal(environment)).toBeUndefined();
  });

  it('says so when TEMPORAL_CLI names something else', async () => {
    const wrong = { ...environment, TEMPORAL_CLI: join(directory, 'nothing') };
    await expect(findTemporal(wrong)).rejects.toThrow(
      /^TEMPORAL_CLI should name the Temporal CLI, but .*Correct or unset it\.$/,
    );
  });
});

describe('provideTemporal', () => {
  it('fetches nothing when the machine has one', async () => {
    const onPath = program('bin/temporal', TEMPORAL);
    const said: string[] = [];
    expect(await provideTemporal(environment, { say: (s) => said.push(s) })).toEqual({ path: onPath, source: 'PATH' });
    expect(said).toEqual([]);
  });
});

describe('downloadTemporal', () => {
  let server: Server;
  let site: string;
  let archive: Buffer;
  let fileToExtract: string;
  let asked: string[];

  beforeEach(async () => {
    fileToExtract = 'temporal';
    asked = [];
    const content = dirname(program('content/temporal', TEMPORAL));
    writeFileSync(join(content, 'LICENSE'), 'MIT');
    archive = execFileSync('tar', ['-czf', '-', '-C', content, 'LICENSE', 'temporal']);
    server = createServer((request, response) => {
      asked.push(request.url!);
      if (request.url!.startsWith('/cli/')) {
        response.end(JSON.stringify({ archiveUrl: `${site}/archive.tar.gz`, fileToExtract }));
      } else response.end(archive);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    site = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
  });

  afterEach(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  it('asks for the archive of this version and machine, and puts the program in its place', async () => {
    const to = join(directory, 'cache', 'temporal-1.2.3');
    await downloadTemporal({ version: '1.2.3', to, environment: process.env }, site);
    expect(asked[0]).toMatch(/^\/cli\/v1\.2\.3\?arch=(amd64|arm64)&platform=(linux|darwin)&format=tar\.gz$/);
    expect(readFileSync(to, 'utf8')).toBe(TEMPORAL);
    expect(readdirSync(join(directory, 'cache'))).toEqual(['temporal-1.2.3']);
  });

  it('leaves nothing behind of an archive that is broken', async () => {
    archive = archive.subarray(0, 40);
    const to = join(directory, 'cache', 'temporal-1.2.3');
    const download = downloadTemporal({ version: '1.2.3', to, environment: process.env }, site);
    await expect(download).rejects.toThrow('tar could not unpack it');
    expect(existsSync(to)).toBe(false);
    expect(readdirSync(join(directory, 'cache'))).toEqual([]);
  });

  it.each(['--to-command=touch harmed', '../temporal', 'LICENSE', undefined])(
    'takes no other file out of the archive than the program: not %j',
    async (named) => {
      fileToExtract = named!;
      const to = join(directory, 'cache', 'temporal-1.2.3');
      await expect(downloadTemporal({ version: '1.2.3', to, environment: process.env }, site)).rejects.toThrow(
        `it should name the file temporal or temporal.exe in its archive, but it names "${named}"`,
      );
      expect(asked).not.toContain('/archive.tar.gz');
    },
  );

  it('names the site that cannot be reached', async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    const to = join(directory, 'cache', 'temporal-1.2.3');
    const download = downloadTemporal({ version: '1.2.3', to, environment: process.env }, site);
    await expect(download).rejects.toThrow(/^127\.0\.0\.1:\d+ cannot be reached \(connect ECONNREFUSED/);
  });
});
