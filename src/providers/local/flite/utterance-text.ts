import type { SpokenForm } from '../../../speech/breaths/spoken-form';

/** The text that flite speaks for a run of words, with a mark where each pause goes; empty when no word makes a sound. */
export function utteranceText(forms: readonly SpokenForm[]): string {
  const said: string[] = [];
  for (const { text, mark, pauseBefore } of forms) {
    const last = said.length - 1;
    if (pauseBefore && /\w$/.test(said[last] ?? '')) said[last] += ',';
    if (text !== '') said.push(text + mark);
  }
  // At its end an utterance falls silent by itself: a mark changes no sample there.
  return said.join(' ').replace(/[.,;:!?]$/, '');
}
