import { SCRIPT } from '../../progress/step-name';
import { scriptOf, type Making } from '../making';
import { whoDoes } from '../parts/scene-parts';
import { isWanted } from '../steps/step-life';

/** The script, unless the order brings its own. */
export function script(making: Making) {
  const { order, steps } = making;
  const life = steps['script'];
  if (scriptOf(making) || !isWanted(life)) return [];
  const { story, language, verbatim, sceneCount, style, fallbacks } = order;
  const fallback = whoDoes(life) === 'fallback' ? fallbacks?.scriptwriter : undefined;
  const input = {
    story,
    language,
    verbatim,
    ...(sceneCount !== undefined && { sceneCount }),
    ...(style !== undefined && { style }),
    scriptwriter: fallback ?? order.scriptwriter,
  };
  return [{ activity: 'writeScript' as const, name: SCRIPT, input }];
}
