import type { FilmSummary } from '../../client/listing/film-summary';

/** How a film stands in the words for a person: of one that waits for somebody, for what. */
export function stateWords({ state, needs }: Pick<FilmSummary, 'state' | 'needs'>): string {
  if (state !== 'being made' || !needs) return state;
  if (needs === 'resume') return 'paused';
  return needs === 'attention' ? 'needs attention' : `${needs} review`;
}
