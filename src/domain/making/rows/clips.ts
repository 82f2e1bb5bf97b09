import { shownBorder } from '../../film/borders/border';
import { keptFrames } from '../../film/borders/kept-frames';
import type { Narration } from '../../film/narration';
import { formatOf } from '../../film/order/order-format';
import { rowAlone } from '../../film/timeline';
import { logoOf } from '../parts/logo-of';
import type { Making } from '../making';
import { partName, type SceneParts } from '../parts/scene-parts';
import { isPaired, sceneView } from '../parts/scene-view';
import { isWanted } from '../steps/step-life';

/** Each clip as soon as its voice and its picture are there. */
export function clips(making: Making, scenes: SceneParts[]) {
  return scenes
    .filter((parts) => isWanted(parts.clip) && isPaired(parts))
    .map((parts) => ({
      activity: 'renderClip' as const,
      name: partName('clip', parts, making.scenes.length),
      input: inputOf(making, parts),
    }));
}

function inputOf(making: Making, parts: SceneParts) {
  const { language, ...order } = making.order;
  // What a card says is on it already.
  const captions = parts.card ? ({ preset: 'none' } as const) : order.captions;
  const format = formatOf(order);
  const narration = parts.voice?.made as Narration;
  const kept = shownBorder(order.border) && keptFrames(rowAlone(narration, format.fps).frames, format.fps);
  return {
    narration,
    ...sceneView(making.order, parts),
    format,
    language,
    ...(captions && { captions }),
    ...(kept && { kept }),
    ...logoOf(making),
    ...(order.draft && { draft: true as const }),
  };
}
