import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** How a script ended, and what it wrote. */
export interface Ended {
  exitCode: number | null;
  output: string;
}

const OWN_PACKAGE = { 'node_modules/own': { resolved: 'own', link: true }, own: { version: '1.0.0' } };
const ROOT_PACKAGE = { name: 'checkout', version: '1.0.0', dependencies: { own: 'file:own' } };
/** Stands in for both parts of the product that find a program: it finds this checkout's `program` file, or says so. */
const FINDER = `import { existsSync } from 'node:fs';
export async function NAME(): Promise<{ path: string; source: string }> {
  if (existsSync('program')) return { path: 'program', source: 'NAME' };
  throw new Error('NAME found nothing. Install a program.');
}
`;

/** A small checkout with the real scripts and little else: few sources, and in its lock file one package of its own. */
export class Checkout {
  readonly path = mkdtempSync(join(tmpdir(), 'storyreel-checkout-'));
  private readonly running: ChildProcess[] = [];

  /** A checkout as it is after a clone. */
  static fresh(): Checkout {
    const checkout = new Checkout();
    cpSync(resolve('scripts'), join(checkout.path, 'scripts'), { recursive: true });
    for (const file of ['tsconfig.json', 'tsconfig.build.json', 'examples/tsconfig.json'])
      cpSync(resolve(file), join(checkout.path, file));
    checkout.write('examples/trigger.ts', 'export const trigger: number = 1;\n');
    checkout.write('src/worker.ts', 'export const worker: number = 1;\n');
    checkout.write('src/workflows/index.ts', 'export async function makeFilm(): Promise<void> {}\n');
    checkout.write('src/media/ffmpeg/probe.ts', FINDER.replaceAll('NAME', 'findFfmpeg'));
    checkout.write('src/embedded/temporal-program/temporal-cli.ts', FINDER.replaceAll('NAME', 'provideTemporal'));
    checkout.write('program', '');
    checkout.write('own/package.json', JSON.stringify({ name: 'own', version: '1.0.0' }));
    checkout.write('package.json', JSON.stringify(ROOT_PACKAGE));
    checkout.writeLock('1.0.0');
    return checkout;
  }

  /** A checkout whose packages are there: the real ones, under npm's record of the ones in its lock file. */
  static withPackages(): Checkout {
    const checkout = Checkout.fresh();
    checkout.write('node_modules/.package-lock.json', JSON.stringify({ packages: OWN_PACKAGE }));
    for (const name of readdirSync('node_modules').filter((entry) => !entry.startsWith('.'))) {
      symlinkSync(resolve('node_modules', name), join(checkout.path, 'node_modules', name));
    }
    return checkout;
  }

  copy(): Checkout {
    const copy = new Checkout();
    cpSync(this.path, copy.path, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
    return copy;
  }

  write(path: string, content: string): void {
    mkdirSync(dirname(join(this.path, path)), { recursive: true });
    writeFileSync(join(this.path, path), content);
  }

  /** Writes the lock file; the version is that of the lock file's root. */
  writeLock(version: string): void {
    const packages = { '': ROOT_PACKAGE, ...OWN_PACKAGE };
    this.write(
      'package-lock.json',
      JSON.stringify({ name: 'checkout', version, lockfileVersion: 3, requires: true, packages }),
    );
  }

  /** Starts the setup; `ended` resolves when it has ended. */
  start(
    environment: NodeJS.ProcessEnv = {},
    args = ['scripts/setup.mjs'],
  ): { process: ChildProcess; ended: Promise<Ended> } {
    const child = spawn(process.execPath, args, { cwd: this.path, env: { ...process.env, ...environment } });
    this.running.push(child);
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    const ended = new Promise<Ended>((done) => child.on('close', (exitCode) => done({ exitCode, output })));
    return { process: child, ended };
  }

  /** Runs the setup to its end. */
  setUp(environment: NodeJS.ProcessEnv = {}): Promise<Ended> {
    return this.start(environment).ended;
  }

  remove(): void {
    for (const child of this.running) child.kill('SIGKILL');
    rmSync(this.path, { recursive: true, force: true, maxRetries: 3 });
  }
}
