import type { PlannedRevision } from '../../app/review/revise-film';
import { revisionText } from '../display/review/revision-text';
import type { Terminal } from '../terminal';

/**
 * Tells what a change leads to and costs; where that is not nothing, and somebody is there to answer, they are asked whether they
 * want it.
 */
export async function agrees(planned: PlannedRevision, { say, ask }: Pick<Terminal, 'say' | 'ask'>): Promise<boolean> {
  say(revisionText(planned));
  return planned.mostMicroUsd === 0 || isAgreed({ ask });
}

/** Whether whoever is there wants it; where nobody is, what was typed says so. No answer is yes. */
export async function isAgreed({ ask }: Pick<Terminal, 'ask'>): Promise<boolean> {
  return ask === undefined || /^\s*(?:y(?:es)?)?\s*$/i.test(await ask('Do it? [Y/n] '));
}
