import type { Caption, Showing } from '../../../domain/captions/captions';
import { isDrawn } from '../../../domain/captions/style/caption-style';
import { DRAWN_PRESETS, type Lights } from '../../../domain/captions/style/presets';
import { hundredths } from './ass-events';

/** Frames of a scene from one to another, both included. */
export type FrameSpan = readonly [first: number, last: number];

/** Whether words fill with colour while they are spoken. */
const FILLS: Record<Lights, boolean> = { nothing: false, word: false, spoken: true };

/**
 * The frames of a scene in which the file of `captionAss` may show something else than in the frame before; there may be more, and some
 * twice. While words fill with colour, all frames are.
 */
export function changingFrames(
  captions: readonly Caption[],
  { style, format: { fps } }: Pick<Showing, 'style' | 'format'>,
): FrameSpan[] {
  if (!isDrawn(style)) return [];
  const fills = FILLS[DRAWN_PRESETS[style.preset].lights];
  const at = (ms: number) => Math.ceil((hundredths(ms) * fps) / 100);
  // What changes exactly at the time of a frame may be drawn in the next one, for ffmpeg's times of frames are fractions.
  const isExact = (ms: number) => (hundredths(ms) * fps) % 100 === 0;
  const span = (fromMs: number, toMs = fromMs): FrameSpan => [at(fromMs), at(toMs) + (isExact(toMs) ? 1 : 0)];
  return captions.flatMap(({ words, startMs, endMs }) =>
    fills ? [span(startMs, endMs)] : [span(startMs), ...words.map((word) => span(word.startMs)), span(endMs)],
  );
}
