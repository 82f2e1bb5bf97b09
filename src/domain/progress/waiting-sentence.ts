import type { Waiting } from '../making/board/waiting';

/** What a film waits for a person to do, in a sentence for that person. */
export function waitingSentence({ for: what, scenes, why = [] }: Waiting): string {
  const which = scenes.length === 1 ? `scene ${scenes[0]}` : `scenes ${scenes.join(', ')}`;
  if (what === 'resume') return 'The film is paused, until somebody resumes it.';
  if (what !== 'attention') return `Its ${what} ${what === 'script' ? 'is' : 'are'} to be approved (${which}).`;
  const reasons = why.map(({ scene, sentence }) => `Scene ${scene}: ${sentence}`).join(' ');
  return `It needs attention: ${which} could not be made, and can be changed, tried again or skipped. ${reasons}`;
}
