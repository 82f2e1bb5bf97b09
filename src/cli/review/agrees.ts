import type { PlannedRevision } from '../../app/review/revise-film';
import { revisionText } from '../display/review/revision-text';
import type { Terminal } from '../terminal';

/**
 * Tells what a change leads to and costs; where that is not nothing, and somebody is there to answer, they are asked whether they
 * want it.
 */
export async function agrees(planned: PlannedRevision, { say, ask }: Pick<Terminal, 'say' | 'ask'>): Promise<boolean> {
  say(revisionText(planned));
  if (!ask || planned.mostMicroUsd === 0) return true;
  return isYes(await ask('Do it? [Y/n] '));
}

/** Whether an answer is yes; no answer is. */
function isYes(answer: string): boolean {
  return /^\s*(?:y(?:es)?)?\s*$/i.test(answer);
}
