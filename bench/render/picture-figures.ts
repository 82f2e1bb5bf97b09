import { mkdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { captionFonts } from '../../src/media/captions/caption-font';
import { equalQuality, type EqualQuality } from './equal-quality';
import { measured, type Taken } from './measured';
import { bareFfmpeg, mediaServer, moviepy, writeFrames, zoompan } from './other-ways';
import { ourWay } from './our-way';
import { makeScene, type Scene } from './scene';

/** What each way of rendering a scene took, by its name, and how large its file is. */
export interface PictureFigures {
  seconds: number;
  ways: { [way: string]: Taken & { mb: number } };
  /** Two scenes at once, as a worker on two cores renders them; of both together. */
  twoAtOnce: { ours: Taken; bareFfmpeg: Taken };
  quality: EqualQuality;
}

interface Asked {
  ffmpeg: string;
  /** The Python that has MoviePy, if one has. */
  python: string | undefined;
  /** The ways take turns, so that what else the machine does befalls them alike; of each the best round counts. */
  rounds: number;
}

/** Renders a picture's scene in every way. */
export async function measurePicture(
  { ffmpeg, python, rounds }: Asked,
  directory: string,
  picture: Uint8Array,
): Promise<PictureFigures> {
  const scenes: [Scene, Scene] = [
    await sceneIn(join(directory, 'one'), picture),
    await sceneIn(join(directory, 'two'), picture),
  ];
  const [scene] = scenes;
  const framesFile = await writeFrames(scene);
  const font = captionFonts()[0].path;
  const ways: { [way: string]: () => Promise<string> } = {
    ours: () => ourWay(ffmpeg, scene),
    bareFfmpeg: () => bareFfmpeg(ffmpeg, scene, framesFile),
    zoompan: () => zoompan(ffmpeg, scene),
    mediaServer: () => mediaServer(ffmpeg, scene),
    ...(python !== undefined && { moviepy: () => moviepy(python, scene, font) }),
  };
  const pairs = {
    ours: () => Promise.all(scenes.map((each) => ourWay(ffmpeg, each))),
    bareFfmpeg: () => Promise.all(scenes.map((each) => bareFfmpeg(ffmpeg, each, framesFile))),
  };
  const found: PictureFigures['ways'] = {};
  const twoAtOnce: Partial<PictureFigures['twoAtOnce']> = {};
  for (let round = 0; round < rounds; round++) {
    for (const [way, render] of Object.entries(ways)) {
      let file = '';
      const taken = better(found[way], await measured(async () => (file = await render())));
      found[way] = { ...taken, mb: Math.round(((await stat(file)).size / 2 ** 20) * 100) / 100 };
    }
    for (const way of ['ours', 'bareFfmpeg'] as const)
      twoAtOnce[way] = better(twoAtOnce[way], await measured(pairs[way]));
  }
  const quality = await equalQuality(ffmpeg, directory, framesFile);
  await rm(directory, { recursive: true });
  return { seconds: scene.seconds, ways: found, twoAtOnce: twoAtOnce as PictureFigures['twoAtOnce'], quality };
}

async function sceneIn(directory: string, picture: Uint8Array): Promise<Scene> {
  await mkdir(directory, { recursive: true });
  return makeScene(directory, picture);
}

function better(one: Taken | undefined, other: Taken): Taken {
  if (!one) return other;
  return {
    wallSeconds: Math.min(one.wallSeconds, other.wallSeconds),
    cpuSeconds: Math.min(one.cpuSeconds, other.cpuSeconds),
    peakMb: Math.max(one.peakMb, other.peakMb),
  };
}
