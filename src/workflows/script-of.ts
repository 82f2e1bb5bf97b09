import type { Order } from '../domain/order';
import type { StepProgress } from '../domain/progress';
import type { Script } from '../domain/script';
import { SCRIPT } from '../domain/step-name';
import { orFallback } from './or-fallback';
import type { StepTaker } from './take-steps';

/** The script of an order: the person's own, or the scriptwriter's. */
export async function scriptOf(order: Order, { take }: StepTaker, progress: StepProgress): Promise<Script> {
  if (order.script) return order.script;
  const { story, language, verbatim, sceneCount, style } = order;
  const wishes = {
    language,
    verbatim,
    ...(sceneCount !== undefined && { sceneCount }),
    ...(style !== undefined && { style }),
  };
  const write = (scriptwriter: Order['scriptwriter']) =>
    take('writeScript', SCRIPT, progress, { story, ...wishes, scriptwriter });
  return orFallback(write, order.scriptwriter, order.fallbacks?.scriptwriter);
}
