/** The same for whatever is encoded. One thread, because the number of threads changes the result, and two clips at a time are faster. */
const VIDEO = [
  ...['-profile:v', 'main', '-g', '60', '-threads', '1', '-pix_fmt', 'yuv420p'],
  ...['-color_primaries', 'bt709', '-color_trc', 'bt709', '-colorspace', 'bt709', '-color_range', 'tv'],
];

/**
 * All clips and borders of a film have headers alike, so that they can be joined without encoding again. A quantiser that is given,
 * and B-frames that are always as many, leave the encoder nothing to look ahead for, which was half of its work. B-frames, on which no
 * other depends, may be coarser than usual (`pbratio`), and the frames that all others come from are finer (`ipratio`). More than three
 * B-frames in a row make a file smaller still, and the camera tremble.
 */
export const ENCODER = precise({ subme: 1 });

/** Nothing moves by parts of a pixel: not looking for it saves a fifth of the time, and changes nothing but a little around captions. */
const STILL_ENCODER = precise({ subme: 0 });

function precise({ subme }: { subme: number }): string[] {
  return [
    ...['-c:v', 'libx264', '-preset', 'ultrafast', '-qp', '21', '-x264-params'],
    `cabac=1:deblock=1,0,0:subme=${subme}:bframes=3:b-adapt=0:ipratio=2.2:pbratio=1.6`,
    ...VIDEO,
  ];
}

/** Those of a draft, in which it shall be quick. */
const DRAFT_ENCODER = [
  ...['-c:v', 'libx264', '-preset', 'ultrafast', '-qp', '26', '-x264-params'],
  'deblock=1,0,0:bframes=3:b-adapt=0:ipratio=2.2:pbratio=1.3',
  ...VIDEO,
];

/** What is encoded: for a draft or not, and of a picture that stands still or not. */
export interface Encoded {
  draft?: boolean | undefined;
  stands?: boolean | undefined;
}

/** The options of ffmpeg by which it is encoded. */
export function encoder({ draft = false, stands = false }: Encoded): string[] {
  if (draft) return DRAFT_ENCODER;
  return stands ? STILL_ENCODER : ENCODER;
}
