import type { SpokenForm } from '../speech/breaths/spoken-form';
import { figuresSaid } from '../domain/text/spoken/figures-said';
import { asInitials } from './initials';
import type { SaidWord } from './phonemes/pronunciation';

/** A word as it is said, and the place of the written word that it belongs to: "1984" is three of them. */
export interface PlacedWord extends SaidWord {
  place: number;
}

/** The words that are said for the written ones of a breath, with the mark after each. */
export function saidWords(forms: readonly SpokenForm[]): PlacedWord[] {
  const said: PlacedWord[] = [];
  for (const [place, { text, mark, pauseBefore }] of forms.entries()) {
    const last = said.at(-1);
    if (pauseBefore && last?.mark === '') last.mark = ',';
    const words = asInitials(figuresSaid(text))
      .split(' ')
      .filter((word) => /[\p{L}]/u.test(word));
    said.push(...words.map((word, index) => placed(word, index === words.length - 1 ? mark : '', place)));
  }
  return said;
}

function placed(word: string, mark: string, place: number): PlacedWord {
  const isPaused = word.endsWith(',');
  return { text: isPaused ? word.slice(0, -1) : word, mark: mark || (isPaused ? ',' : ''), place };
}
