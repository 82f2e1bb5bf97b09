import { rect, type Markup } from '../markup';
import type { Stage } from '../stage';

/** A soft darkening towards the corners, and a little more where captions are written. */
export function vignette({ width, height, gradients, captionY }: Stage): Markup {
  const dark = '#050816';
  const corners = gradients.around([0, dark, 0], [0.6, dark, 0.01], [0.8, dark, 0.08], [1, dark, 0.24]);
  const captions = gradients.down([0, dark, 0], [1, dark, 0.3]);
  const spill = 0.16;
  return (
    rect(-width * spill, -height * spill, width * (1 + 2 * spill), height * (1 + 2 * spill), corners) +
    rect(0, captionY, width, height - captionY, captions)
  );
}
