import type { Order } from '../../domain/film/order/order';
import type { Script } from '../../domain/film/script/script';
import { SCRIPT, tookOverSentence } from '../../domain/progress/step-name';
import { orFallback } from './or-fallback';
import type { StepTaker } from './take-steps';
import type { ProgressTracker } from './track-progress';

/** The script of an order: the person's own, or the scriptwriter's. */
export async function scriptOf(
  order: Order,
  { take }: StepTaker,
  { progress, warn }: ProgressTracker,
): Promise<Script> {
  if (order.script) return order.script;
  const { story, language, verbatim, sceneCount, style } = order;
  const wishes = {
    language,
    verbatim,
    ...(sceneCount !== undefined && { sceneCount }),
    ...(style !== undefined && { style }),
  };
  const write = (scriptwriter: Order['scriptwriter']) =>
    take('writeScript', SCRIPT, progress.script, { story, ...wishes, scriptwriter });
  const providers = { chosen: order.scriptwriter, fallback: order.fallbacks?.scriptwriter };
  return orFallback(providers, write, (why) => warn(tookOverSentence(SCRIPT, why)));
}
