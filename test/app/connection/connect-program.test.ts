import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, newOrder } from '../../../src/client';
import { Home } from '../../embedded/home';

const NAMES = ['TEMPORAL_ADDRESS', 'TEMPORAL_CONFIG_FILE', 'STORYREEL_HOME'] as const;
const before = NAMES.map((name) => [name, process.env[name]] as const);

let home: Home;
let directory: string;

beforeEach(async () => {
  home = await Home.create();
  directory = await mkdtemp(join(tmpdir(), 'storyreel-program-'));
  process.env['TEMPORAL_ADDRESS'] = '';
  process.env['STORYREEL_HOME'] = home.path;
});
afterEach(async () => {
  for (const [name, value] of before) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
  await home.cleanUp();
  await rm(directory, { recursive: true });
});

/** Orders a film with what `connect` finds, and answers its title there. */
async function titleOfOrdered(title: string): Promise<string> {
  const { films, close } = await connect();
  try {
    const { id } = await films.start(newOrder({ title, text: title }));
    return (await films.summary(id)).title;
  } finally {
    await close();
  }
}

describe('a program that connects', () => {
  it('finds the embedded server that runs, wherever it answers', async () => {
    await home.join();
    expect(await titleOfOrdered('The Sea')).toBe('The Sea');
  });

  it("finds the server of a profile of Temporal's configuration file", async () => {
    const { address } = await home.join();
    process.env['STORYREEL_HOME'] = directory;
    delete process.env['TEMPORAL_ADDRESS'];
    process.env['TEMPORAL_CONFIG_FILE'] = join(directory, 'temporal.toml');
    await writeFile(process.env['TEMPORAL_CONFIG_FILE'], `[profile.default]\naddress = "${address}"\n`);
    expect(await titleOfOrdered('The Hill')).toBe('The Hill');
  });

  it('is told what to do where there is none', async () => {
    await expect(connect()).rejects.toThrow(
      `No Temporal server is named, and none runs in ${home.path}: set TEMPORAL_ADDRESS, or run "storyreel dev" there and try again.`,
    );
    process.env['TEMPORAL_ADDRESS'] = '127.0.0.1:1';
    await expect(connect()).rejects.toThrow(
      /^No Temporal server answers at 127\.0\.0\.1:1: start it, or correct TEMPORAL_ADDRESS\./,
    );
  });
});
