import { type Caption, captionsOf, type Showing } from '../../../src/domain/captions/captions';
import type { StyleChoices } from '../../../src/domain/captions/style/caption-style';
import { resolvedStyle } from '../../../src/domain/captions/style/resolved-style';
import type { WordTime } from '../../../src/domain/film/narration';
import { FORMATS, type Format } from '../../../src/domain/format';

/** How a film in English shows its words: in portrait, and in the usual style but for what is chosen. */
export function shownAs(choices: StyleChoices = {}, format: Format = FORMATS.portrait, language = 'en'): Showing {
  return { style: resolvedStyle(choices), format, language };
}

/** The captions of such a film. */
export function usualCaptions(words: readonly WordTime[]): Caption[] {
  return captionsOf(words, shownAs());
}
