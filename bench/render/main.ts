import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFfmpeg } from '../../src/media/ffmpeg/probe';
import { writeResults } from '../results';
import { measureDrift } from './drift';
import { measureJitter } from './jitter';
import { measureLongFilm } from './long-film';
import { measureMerge } from './merge';
import { measurePicture } from './picture-figures';
import { flatPicture, photoLikePicture } from './pictures';
import { headlineOf, linesOf, targetLines, type Figures } from './report';
import { run } from './run';
import { FORMAT, makeScene } from './scene';

/** With `--short` it is only tried whether all of it works: nothing is written down. */
const SHORT = process.argv.includes('--short');
const ROUNDS = SHORT ? 1 : 3;
const LONG_FILM_SCENES = SHORT ? 10 : 60;
const DRIFT_SCENES = 100;

/** A Python that has MoviePy, where one is named: it is no part of this project. */
const PYTHON = process.env['STORYREEL_BENCH_PYTHON'] ?? 'python3';

async function main(): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'storyreel-bench-render-'));
  const floor = async (name: string) => {
    await mkdir(join(directory, name));
    return join(directory, name);
  };
  try {
    const { path: ffmpeg, version } = await findFfmpeg(process.env);
    const asking = run(PYTHON, ['-c', 'import moviepy; print(moviepy.__version__)']);
    const moviepy = (await asking.catch(() => undefined))?.trim();
    if (!moviepy) console.log(`${PYTHON} has no MoviePy: that way is left out (STORYREEL_BENCH_PYTHON names another).`);
    const [flat, photo] = [await flatPicture(FORMAT), await photoLikePicture(FORMAT)];
    const asked = { ffmpeg, python: moviepy && PYTHON, rounds: ROUNDS };
    const figures: Figures = {
      ffmpeg: version,
      moviepy,
      flat: await measurePicture(asked, await floor('flat'), flat),
      photo: await measurePicture(asked, await floor('photo'), photo),
      mergeMsFor150s: await measureMerge(ffmpeg, await makeScene(await floor('merge'), flat)),
      longFilm: await measureLongFilm(ffmpeg, await floor('long'), photo, LONG_FILM_SCENES),
      drift: await measureDrift(ffmpeg, await floor('drift'), DRIFT_SCENES),
      jitter: await measureJitter(ffmpeg, await floor('jitter')),
    };
    linesOf(figures).forEach((line) => console.log(line));
    const headline = headlineOf(figures);
    targetLines(headline).forEach((line) => console.log(line));
    if (!SHORT) await writeResults('render', { headline, ...figures });
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
