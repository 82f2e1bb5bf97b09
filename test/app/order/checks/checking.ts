import type { CheckContext } from '../../../../src/app/order/checks/order-check';
import { readSettings } from '../../../../src/config/settings';

/** With what a single order is checked under the settings of an environment. */
export function checkingIn(environment: NodeJS.ProcessEnv): CheckContext {
  return {
    settings: readSettings(environment),
    interrupted: new AbortController().signal,
    once: (_question, ask) => ask(),
  };
}
