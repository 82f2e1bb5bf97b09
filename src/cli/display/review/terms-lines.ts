import { attentionWords, reviewWords } from '../../../app/film/terms-words';
import type { FilmTerms } from '../../../app/review/change-terms';
import { moneyText } from '../../../domain/purse/money-text';
import { capitalised } from '../../../domain/text/capitalised';

/** What a film may cost, and how it waits for persons, in sentences. */
export function termsLines({ purse, review = {}, attentionTimeoutMs = 0 }: FilmTerms): string[] {
  const cost = purse ? `it may cost up to ${moneyText(purse.mostMicroUsd)}` : 'there is no limit on what it costs';
  return [cost, reviewWords(review), attentionWords(attentionTimeoutMs)].map((words) => `${capitalised(words)}.`);
}
