import { seenIn } from './painted-words';

/** How scenes that stay at one place are seen, one after another. */
const VIEWS = ['', 'close-up', 'wide view'] as const;
/** What a view adds to a prompt at most. */
export const LONGEST_VIEW = ', wide view'.length;

/** Gives neighbours that show one place different views of it, as a film does. */
export class ChangingView {
  private place: string | undefined;
  private stayed = 0;

  /** The prompt, with a view in the list before its sentences where the scene before it shows the same place. */
  of(prompt: string, isList: boolean): string {
    const { place } = seenIn(prompt);
    this.stayed = place === this.place ? this.stayed + 1 : 0;
    this.place = place;
    const view = VIEWS[this.stayed % VIEWS.length];
    if (!view || prompt === '') return prompt;
    const semicolon = prompt.indexOf('; ');
    if (isList) return `${prompt}, ${view}`;
    // A list ends where the first sentence begins; a prompt without a list is one sentence.
    return semicolon < 0 ? `${view}; ${prompt}` : `${prompt.slice(0, semicolon)}, ${view}${prompt.slice(semicolon)}`;
  }
}
