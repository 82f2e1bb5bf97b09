// `npm run fuzz -- --minutes 10`: gives the product what nobody should, for so long, in turn by all ways in which something comes in.
// What goes wrong is printed with its seed: `--only TARGET --seed SEED --path PATH` does it again.
import { parseArgs } from 'node:util';
import { runRound } from './run-round';
import { TARGETS } from './targets';

/** Short, so that the memory of one round says something, and all have their turn in two minutes. */
const LONGEST_ROUND_MS = 30_000;
const SHORTEST_ROUND_MS = 3_000;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      minutes: { type: 'string', default: '10' },
      seed: { type: 'string', default: `${Date.now() % 2 ** 31}` },
      only: { type: 'string' },
      path: { type: 'string' },
    },
  });
  const names = values.only === undefined ? Object.keys(TARGETS) : values.only.split(',');
  const forMs = Number(values.minutes) * 60_000;
  if (!(forMs > 0) || names.some((name) => !TARGETS[name])) {
    throw new Error(`Expected --minutes with a number, and --only with some of ${Object.keys(TARGETS).join(',')}.`);
  }
  const roundMs = Math.max(SHORTEST_ROUND_MS, Math.min(LONGEST_ROUND_MS, forMs / (2 * names.length)));
  const untilMs = Date.now() + forMs;
  const cases: { [name: string]: number } = Object.fromEntries(names.map((name) => [name, 0]));
  let wrong = 0;
  for (let round = 0; Date.now() < untilMs; round++) {
    const name = names[round % names.length]!;
    const seed = Number(values.seed) + Math.floor(round / names.length);
    const end = await runRound(name, seed, roundMs, values.path);
    cases[name]! += end.cases;
    if (end.wrong) {
      wrong += 1;
      const again = `npm run fuzz -- --only ${name} --seed ${seed}${end.wrong.path ? ` --path ${end.wrong.path}` : ''}`;
      console.log(`\n${name}: ${end.wrong.error}\nwith ${end.wrong.given}\nAgain: ${again}\n`);
    }
    if (values.path !== undefined) break;
  }
  const told = names.map((name) => `${name} ${cases[name]}`).join(', ');
  console.log(`${wrong === 0 ? 'Nothing' : wrong} went wrong, from seed ${values.seed}; cases: ${told}.`);
  process.exitCode = wrong === 0 ? 0 : 1;
}

void main();
