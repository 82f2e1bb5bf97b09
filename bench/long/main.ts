import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MOST_SCENES } from '../../src/domain/bounds';
import { bundleInto } from '../films/bundle';
import { writeResults } from '../results';
import { makeLongestFilm } from './longest-film';
import { longScenes } from './long-script';
import { makeRealFilm } from './real-film';
import { brokenPromises, headlineOf, linesOf } from './report';

const REAL_SCENES = 200;
/** With 500 scenes of so much text the film's state has nearly as many bytes as it can have: its story holds the text once more. */
const CHARACTERS_EACH = 980;

/** A film of 200 scenes as a person makes it, then one of as many scenes as an order may have, with stand-ins. */
async function main(scenes = REAL_SCENES): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'storyreel-bench-long-'));
  try {
    const real = await makeRealFilm(scenes, directory);
    // The server of the stand-ins ends at this process's exit.
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
    const bundlePath = await bundleInto(directory);
    const longest = await makeLongestFilm(longScenes(MOST_SCENES, CHARACTERS_EACH), directory, bundlePath);
    linesOf(real, longest).forEach((line) => console.log(line));
    const headline = headlineOf(real, longest);
    console.log(headline);
    await writeResults('long', { headline, real, longest });
    const broken = brokenPromises(headline);
    if (broken.length > 0) throw new Error(`Long films do not keep what they promise: ${broken.join('; ')}.`);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

main(process.argv[2] === undefined ? undefined : Number(process.argv[2])).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
