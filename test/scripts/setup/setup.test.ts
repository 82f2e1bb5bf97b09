import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Checkout, type Ended } from './checkout';
import { useCheckouts } from './use-checkouts';

const { tracked } = useCheckouts();
let template: Checkout;
let first: Ended;

beforeAll(async () => {
  template = Checkout.withPackages();
  first = await template.setUp();
  if (first.exitCode !== 0) throw new Error(first.output);
});

afterAll(() => template.remove());

/** A checkout in which the setup has nothing left to do. */
function complete(): Checkout {
  return tracked(template.copy());
}

function modified(checkout: Checkout, path: string): number {
  return statSync(join(checkout.path, path)).mtimeMs;
}

describe('the setup', () => {
  it('has built everything when it ends, and says what it did and how long that took', () => {
    const { output } = first;
    expect(output).toMatch(/^setup: build: done in \d+\.\d s$/m);
    expect(output).toMatch(/^setup: ffmpeg and the Temporal server: done in \d+\.\d s$/m);
    expect(readFileSync(join(template.path, 'dist/worker.js'), 'utf8')).toContain('worker = 1');
    expect(readFileSync(join(template.path, 'dist/workflow-bundle.js'), 'utf8')).toContain('makeFilm');
    expect(readFileSync(join(template.path, 'dist/examples/trigger.js'), 'utf8')).toContain('trigger = 1');
  });

  it('does and says nothing when nothing is left to do', async () => {
    const checkout = complete();
    await checkout.setUp();
    expect(await checkout.setUp()).toEqual({ exitCode: 0, output: '' });
  });

  it('refuses a Node that is too old, in one sentence', async () => {
    const checkout = complete();
    checkout.write('old.cjs', `Object.defineProperty(process, 'versions', { value: { node: '20.18.3' } });`);
    const { ended } = checkout.start({}, ['--require', './old.cjs', 'scripts/setup.mjs']);
    expect(await ended).toEqual({
      exitCode: 1,
      output: 'Storyreel needs Node 20.19 or newer, but this is Node 20.18.3.\n',
    });
  });

  it('goes on from where one was interrupted', async () => {
    const checkout = tracked(Checkout.withPackages());
    const { process: setup, ended } = checkout.start();
    setup.stderr!.once('data', () => setup.kill('SIGINT'));
    expect(await ended).toMatchObject({
      exitCode: 130,
      output: expect.stringContaining('the next run goes on from here'),
    });
    expect(await checkout.setUp()).toMatchObject({ exitCode: 0 });
    expect(await checkout.setUp()).toEqual({ exitCode: 0, output: '' });
  });

  it('is not held up by one that was killed', async () => {
    const checkout = tracked(Checkout.withPackages());
    const { process: setup, ended } = checkout.start();
    setup.stderr!.once('data', () => setup.kill('SIGKILL'));
    await ended;
    expect(existsSync(join(checkout.path, '.storyreel/setup.lock'))).toBe(true);
    const { exitCode, output } = await checkout.setUp();
    expect({ exitCode, output }).toMatchObject({ exitCode: 0, output: expect.stringContaining('build: done') });
  });

  it('waits for another one in the same checkout, and does not do the same again', async () => {
    const checkout = tracked(Checkout.withPackages());
    const both = await Promise.all([checkout.setUp(), checkout.setUp()]);
    expect(both.map(({ exitCode }) => exitCode)).toEqual([0, 0]);
    const output = both.map((one) => one.output).join('');
    expect(output.match(/build: done/g)).toHaveLength(1);
    expect(output).toContain('waiting for another setup of this checkout');
  });
});

describe('the npm packages', () => {
  it('that somebody installed by hand are left alone', async () => {
    const checkout = complete();
    rmSync(join(checkout.path, 'node_modules/.storyreel-packages'));
    checkout.writeLock('1.0.1');
    expect((await checkout.setUp()).output).not.toContain('npm packages');
  });
});

describe('the build', () => {
  it('bundles the workflows again only when something that they may import has changed', async () => {
    const checkout = complete();
    const bundled = modified(checkout, 'dist/workflow-bundle.js');
    checkout.write('src/worker.ts', 'export const worker: number = 2;\n');
    await checkout.setUp();
    expect(readFileSync(join(checkout.path, 'dist/worker.js'), 'utf8')).toContain('worker = 2');
    expect(modified(checkout, 'dist/workflow-bundle.js')).toBe(bundled);

    checkout.write('src/workflows/index.ts', 'export async function makeAnother(): Promise<void> {}\n');
    await checkout.setUp();
    expect(readFileSync(join(checkout.path, 'dist/workflow-bundle.js'), 'utf8')).toContain('makeAnother');
  });

  it('removes what was made from a source that is gone', async () => {
    const checkout = complete();
    checkout.write('src/gone.ts', 'export const gone = 1;\n');
    await checkout.setUp();
    expect(existsSync(join(checkout.path, 'dist/gone.js'))).toBe(true);
    rmSync(join(checkout.path, 'src/gone.ts'));
    await checkout.setUp();
    for (const file of ['gone.js', 'gone.js.map', 'gone.d.ts']) {
      expect(existsSync(join(checkout.path, 'dist', file))).toBe(false);
    }
  });

  it('shows what the compiler says of a wrong source, each time until it is corrected', async () => {
    const checkout = complete();
    checkout.write('src/worker.ts', "export const worker: number = 'one';\n");
    for (let times = 0; times < 2; times++) {
      const { exitCode, output } = await checkout.setUp();
      expect(exitCode).toBe(1);
      expect(output).toContain("Type 'string' is not assignable to type 'number'");
    }
    checkout.write('src/worker.ts', 'export const worker: number = 1;\n');
    expect(await checkout.setUp()).toMatchObject({ exitCode: 0 });
  });
});

describe('ffmpeg and the Temporal server', () => {
  it('are looked for again when one of them has gone, and what is missing is told in a sentence', async () => {
    const checkout = complete();
    rmSync(join(checkout.path, 'program'));
    const { exitCode, output } = await checkout.setUp();
    expect(exitCode).toBe(1);
    expect(output).toMatch(/^setup: findFfmpeg found nothing\. Install a program\.$/m);
  });

  it('are looked for again when the environment names others', async () => {
    const checkout = complete();
    expect((await checkout.setUp({ FFMPEG_PATH: '/elsewhere' })).output).toContain(
      'ffmpeg and the Temporal server: done',
    );
  });

  it('include no server program where TEMPORAL_ADDRESS names a server', async () => {
    const checkout = complete();
    const { exitCode, output } = await checkout.setUp({ TEMPORAL_ADDRESS: '127.0.0.1:7233' });
    expect(exitCode).toBe(0);
    expect(output).toContain('findFfmpeg');
    expect(output).not.toContain('provideTemporal');
  });
});
