#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { startSimulator } from './simulator';
import { vendorSettings } from './vendor-settings';

/** A store of its own: to the usual one a simulated picture is the real one, and a later real film would get it. */
const HOME = '.storyreel/simulated';

const USAGE = 'Usage: simulator [--port 4600] [--scale 1/20] [--seed 1]';

class UsageError extends Error {}

function readArguments(): { port: number; scale: number; seed: number } {
  const text = { type: 'string' } as const;
  let values;
  try {
    ({ values } = parseArgs({ options: { port: text, scale: text, seed: text } }));
  } catch (error) {
    throw new UsageError((error as Error).message, { cause: error });
  }
  const { port = '4600', scale = '1', seed = '1' } = values;
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    throw new UsageError(`--port: expected a port from 0 to 65535, came "${port}".`);
  }
  if (!/^\d{1,15}$/.test(seed)) throw new UsageError(`--seed: expected a whole number, came "${seed}".`);
  return { port: Number(port), scale: readScale(scale), seed: Number(seed) };
}

function readScale(text: string): number {
  const [, above, below = '1'] = /^(\d+(?:\.\d+)?|\.\d+)(?:\/(\d+))?$/.exec(text) ?? [];
  const scale = Number(above) / Number(below);
  if (scale > 0 && Number.isFinite(scale)) return scale;
  throw new UsageError(`--scale: expected real seconds in a simulated second, such as 0.05 or 1/20, came "${text}".`);
}

async function main(): Promise<void> {
  const options = readArguments();
  const simulator = await startSimulator(options);
  const { url } = simulator;
  process.stdout.write(
    [
      `The vendors are simulated at ${url} (a simulated second takes ${options.scale} s; seed ${options.seed}).`,
      'Point Storyreel at them:',
      '',
      ...Object.entries({ ...vendorSettings(simulator, options.scale), STORYREEL_HOME: HOME }).map(
        ([name, value]) => `  export ${name}=${value}`,
      ),
      '',
      `Requests: ${url}/__sim/audit, verdict: ${url}/__sim/verdict. End it with Ctrl-C.`,
      '',
    ].join('\n'),
  );
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void simulator.close());
}

main().catch((error: unknown) => {
  const isInUse = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
  const message = isInUse ? 'The port is in use: choose another with --port, or 0 for a free one.' : String(error);
  process.stderr.write(error instanceof UsageError ? `${error.message}\n${USAGE}\n` : `${message}\n`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
});
