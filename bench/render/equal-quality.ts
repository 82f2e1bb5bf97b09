import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ENCODER } from '../../src/media/encoder';
import { run } from './run';
import { RAW, ssimDb } from './ssim';

/** A file of the same moving frames: its size, and how like them it is. */
export interface Coded {
  mb: number;
  ssimDb: number;
}

/** The same frames, encoded by our settings and by the media server's (once for the clip and once for the film). */
export interface EqualQuality {
  ours: Coded;
  mediaServer: Coded;
  /** How large ours is where it is just as like its frames as the media server's, by the size of that. */
  sizeOfMediaServer: number;
}

/** Our quality is set by this number: a step of one takes about a tenth off the size. */
const QUANTISERS = [19, 21, 23, 25, 27];
const OURS = 21;

export async function equalQuality(ffmpeg: string, directory: string, framesFile: string): Promise<EqualQuality> {
  const coded = async (video: string): Promise<Coded> => {
    return { mb: (await stat(video)).size / 2 ** 20, ssimDb: await ssimDb(ffmpeg, framesFile, video) };
  };
  const encode = async (input: string[], options: string[], name: string) => {
    const video = join(directory, name);
    await run(ffmpeg, ['-v', 'error', '-y', ...input, ...options, video]);
    return video;
  };
  const raw = [...RAW, '-i', framesFile];
  const x264 = (preset: string) => ['-c:v', 'libx264', '-preset', preset, '-crf', '23', '-pix_fmt', 'yuv420p'];
  const clip = await encode(raw, x264('ultrafast'), 'equal-clip.mp4');
  const mediaServer = await coded(await encode(['-i', clip], x264('veryfast'), 'equal-film.mp4'));
  const byQuantiser: { quantiser: number; coded: Coded }[] = [];
  for (const quantiser of QUANTISERS) {
    const options = ENCODER.map((option, at) => (ENCODER[at - 1] === '-qp' ? `${quantiser}` : option));
    byQuantiser.push({ quantiser, coded: await coded(await encode(raw, options, 'equal-ours.mp4')) });
  }
  const ours = byQuantiser.find(({ quantiser }) => quantiser === OURS)!.coded;
  const mb = sizeAt(
    byQuantiser.map((each) => each.coded),
    mediaServer.ssimDb,
  );
  return { ours, mediaServer, sizeOfMediaServer: mb / mediaServer.mb };
}

/** The size at a quality, on a straight line (of decibels and the size's logarithm) through the two next to it. */
function sizeAt(all: Coded[], wantedDb: number): number {
  const above = Math.max(
    1,
    all.findIndex(({ ssimDb }) => ssimDb <= wantedDb),
  );
  const at = all.findIndex(({ ssimDb }) => ssimDb <= wantedDb) === -1 ? all.length - 1 : above;
  const [one, other] = [all[at - 1]!, all[at]!];
  const share = (one.ssimDb - wantedDb) / (one.ssimDb - other.ssimDb);
  return one.mb * (other.mb / one.mb) ** share;
}
