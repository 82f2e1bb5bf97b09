import { purseProblem } from '../purse/purse-problem';
import { scriptOf, type Making } from './making';

/** Why nothing more may be paid for in a film; undefined while it costs no more than it may. Asked before its script, and with it. */
export function overPurse(making: Making): string | undefined {
  return purseProblem(making.order, scriptOf(making), making.steps['script']?.times?.costMicroUsd);
}
