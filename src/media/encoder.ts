/** The same for whatever is encoded. One thread, because the number of threads changes the result, and two clips at a time are faster. */
const VIDEO = [
  ...['-profile:v', 'main', '-g', '60', '-threads', '1', '-pix_fmt', 'yuv420p'],
  ...['-color_primaries', 'bt709', '-color_trc', 'bt709', '-colorspace', 'bt709', '-color_range', 'tv'],
];

/**
 * All clips and borders of a film share these settings, so that they can be joined without encoding again. A quantiser that is given,
 * and B-frames that are always as many, leave the encoder nothing to look ahead for, which was half of its work. B-frames, on which no
 * other depends, may be coarser than usual (`pbratio`), and the frames that all others come from are finer (`ipratio`). More than three
 * B-frames in a row make a file smaller still, and the camera tremble.
 */
export const ENCODER = [
  ...['-c:v', 'libx264', '-preset', 'ultrafast', '-qp', '21', '-x264-params'],
  'cabac=1:deblock=1,0,0:subme=1:bframes=3:b-adapt=0:ipratio=2.2:pbratio=1.6',
  ...VIDEO,
];

/** Those of a draft, in which it shall be quick. */
export const DRAFT_ENCODER = [
  ...['-c:v', 'libx264', '-preset', 'ultrafast', '-qp', '26', '-x264-params'],
  'deblock=1,0,0:bframes=3:b-adapt=0:ipratio=2.2:pbratio=1.3',
  ...VIDEO,
];
