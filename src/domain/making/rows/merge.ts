import { chapterScenes, type BegunScene } from '../../film/chapters/chapters';
import type { Clip } from '../../film/film';
import type { Narration } from '../../film/narration';
import type { Order } from '../../film/order/order';
import type { Sound } from '../../film/sound/sound';
import { timelineOf, type Timeline } from '../../film/timeline';
import { formatOf } from '../../film/order/order-format';
import { FILM, SOUND } from '../../progress/step-name';
import { borderPartsOf, type BorderParts } from '../parts/border-parts';
import type { Making } from '../making';
import { titleOf } from '../scene/written-scene';
import { sceneStatus, type SceneParts } from '../parts/scene-parts';
import { isWanted } from '../steps/step-life';

/** The film, once every scene is made, every border, and its sound. */
export function merge(making: Making, scenes: SceneParts[]) {
  const title = titleOf(making);
  if (title === undefined || !isWanted(making.steps[FILM.id])) return [];
  if (scenes.some((parts) => sceneStatus(parts) !== 'made')) return [];
  const borders = borderPartsOf(making, scenes);
  if (borders.some(({ life }) => life?.is !== 'made')) return [];
  const sound = making.steps[SOUND.id];
  if (making.mixesSound && sound?.is !== 'made') return [];
  const { order } = making;
  const about = { title, format: formatOf(order), language: order.language };
  const narrations = scenes.map(({ voice }) => voice?.made as Narration);
  const timeline = timelineOf(narrations, about.format.fps, order.border);
  const input = making.mixesSound
    ? {
        ...about,
        pieces: piecesOf(timeline, scenes, borders),
        spoken: timeline.rows.map(({ startMs, voiceStartMs }, index) => {
          return { narration: narrations[index]!, voiceStartMs: startMs + voiceStartMs };
        }),
        ...chaptersIn(timeline, scenes),
        sound: sound?.made as Sound,
        ...softSubtitlesOf(order),
      }
    : {
        ...about,
        scenes: scenes.map(({ clip }, index) => ({ clip: clip?.made as Clip, narration: narrations[index]! })),
      };
  return [{ activity: 'mergeClips' as const, name: FILM, input }];
}

function piecesOf({ pieces }: Timeline, scenes: SceneParts[], borders: BorderParts[]): Clip[] {
  return pieces.map((piece) => {
    const life = piece.is === 'clip' ? scenes[piece.row]?.clip : borders[piece.after ?? scenes.length]?.life;
    return life?.made as Clip;
  });
}

function chaptersIn({ rows, durationMs }: Timeline, scenes: SceneParts[]): { chapters?: BegunScene[] } {
  const begun = rows.flatMap(({ startMs }, index) => {
    const { card, words } = scenes[index]!;
    return card ? [] : [{ startMs, text: words.text }];
  });
  const chapters = chapterScenes(begun, durationMs);
  return chapters.length > 0 ? { chapters } : {};
}

/** Where words are on the picture already, players would show them twice. */
function softSubtitlesOf({ softSubtitles, captions }: Order): { softSubtitles?: 'at once' | 'when asked' } {
  if (!softSubtitles) return {};
  return { softSubtitles: captions?.preset === 'none' ? 'at once' : 'when asked' };
}
