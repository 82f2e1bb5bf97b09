import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { captionFonts } from '../../src/media/captions/caption-font';
import { findFfmpeg } from '../../src/media/ffmpeg/probe';
import { writeResults } from '../results';
import { measureJitter } from './jitter';
import { measured, type Taken } from './measured';
import { bareFfmpeg, mediaServer, moviepy, writeFrames, zoompan } from './other-ways';
import { ourWay } from './our-way';
import { flatPicture, photoLikePicture } from './pictures';
import { headlineOf, linesOf, type Figures, type PictureFigures } from './report';
import { run } from './run';
import { FORMAT, makeScene } from './scene';

/** The ways take turns, so that what else the machine does befalls them alike; of each the best round counts. */
const ROUNDS = 3;

/** A Python that has MoviePy, where one is named: it is no part of this project. */
const PYTHON = process.env['STORYREEL_BENCH_PYTHON'] ?? 'python3';

async function measurePicture(ffmpeg: string, directory: string, picture: Uint8Array, hasMoviepy: boolean) {
  await mkdir(directory);
  const scene = await makeScene(directory, picture);
  const framesFile = await writeFrames(scene);
  const font = captionFonts()[0].path;
  const ways: { [way: string]: () => Promise<string> } = {
    ours: () => ourWay(ffmpeg, scene),
    bareFfmpeg: () => bareFfmpeg(ffmpeg, scene, framesFile),
    zoompan: () => zoompan(ffmpeg, scene),
    mediaServer: () => mediaServer(ffmpeg, scene),
    ...(hasMoviepy && { moviepy: () => moviepy(PYTHON, scene, font) }),
  };
  const figures: PictureFigures = { seconds: scene.seconds, ways: {} };
  for (let round = 0; round < ROUNDS; round++) {
    for (const [way, render] of Object.entries(ways)) {
      let file = '';
      const taken = await measured(async () => (file = await render()));
      const before = figures.ways[way];
      const mb = (await stat(file)).size / 2 ** 20;
      figures.ways[way] = { ...(before ? better(before, taken) : taken), mb: Math.round(mb * 100) / 100 };
    }
  }
  await rm(directory, { recursive: true });
  return figures;
}

function better(one: Taken, other: Taken): Taken {
  return {
    wallSeconds: Math.min(one.wallSeconds, other.wallSeconds),
    cpuSeconds: Math.min(one.cpuSeconds, other.cpuSeconds),
    peakMb: Math.max(one.peakMb, other.peakMb),
  };
}

async function main(): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'storyreel-bench-render-'));
  try {
    const { path: ffmpeg, version } = await findFfmpeg(process.env);
    const moviepyVersion = await run(PYTHON, ['-c', 'import moviepy; print(moviepy.__version__)']).catch(
      () => undefined,
    );
    if (!moviepyVersion)
      console.log(`${PYTHON} has no MoviePy: that way is left out (STORYREEL_BENCH_PYTHON names another).`);
    const measure = (name: string, picture: Uint8Array) =>
      measurePicture(ffmpeg, join(directory, name), picture, moviepyVersion !== undefined);
    const figures: Figures = {
      ffmpeg: version,
      moviepy: moviepyVersion?.trim(),
      flat: await measure('flat', await flatPicture(FORMAT)),
      photo: await measure('photo', await photoLikePicture(FORMAT)),
      jitter: await measureJitter(ffmpeg, directory),
    };
    linesOf(figures).forEach((line) => console.log(line));
    const headline = headlineOf(figures);
    console.log(headline);
    await writeResults('render', { headline, ...figures });
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
