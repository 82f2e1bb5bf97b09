import type { Illustration } from '../illustration';

/** So many scenes are named one by one. */
const MOST_NAMED = 12;

/** The one warning of a film about pictures that show nothing of what they were asked for, in the order of its scenes; undefined where there are none. */
export function nothingDrawnWarning(illustrations: readonly Illustration[]): string | undefined {
  const scenes = illustrations.flatMap(({ showsPrompt }, index) => (showsPrompt === false ? [index + 1] : []));
  if (scenes.length === 0) return undefined;
  const [are, their] = scenes.length === 1 ? ['shows', 'its'] : ['show', 'their'];
  return (
    `${named(scenes)} ${are} only colours: the offline painter knows nothing to draw in ${their} words. ` +
    'Name something that can be seen in the image prompt, or have Together draw: set STORYREEL_ILLUSTRATOR=together and TOGETHER_API_KEY.'
  );
}

function named(scenes: readonly number[]): string {
  if (scenes.length === 1) return `Scene ${scenes.join('')}`;
  if (scenes.length > MOST_NAMED) return `${scenes.length} scenes, the first of them scene ${scenes[0] ?? 1},`;
  return `Scenes ${scenes.slice(0, -1).join(', ')} and ${scenes.at(-1) ?? 0}`;
}
