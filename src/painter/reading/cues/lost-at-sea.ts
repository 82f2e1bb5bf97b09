import type { Lost } from '../../features';

const NO_SHIP =
  /\b(?:not|never|cannot|can t|couldn t|won t|nothing could|could not be) (?:[a-z]+ )?s[iau]nk(?:s|ing)?\b|\b(?:sun|moon|hearts?|spirits?|voices?|prices?|shares?|sales|heads?|eyes) (?:[a-z]+ )?s[iau]nk(?:s|ing)?\b|\bs[iau]nk(?:s|ing)? (?:into|onto) (?:a|an|the|his|her) (?:chair|armchair|sofa|bed|pillow|seat|sleep)\b/g;
const SINKS =
  /\b(?:s[iau]nk(?:s|en|ing)?|capsiz(?:e|es|ed|ing)|keel(?:s|ed|ing)? over|went down|goes down|going down|founder(?:s|ed|ing)?|leaned|leans|heel(?:s|ed|ing)? over|list(?:s|ed|ing) (?:to|heavily)|torpedoed|shipwrecked|wrecked|(?:ship)?wrecks?)\b/;
const WRECK = /\b(?:(?:ship)?wrecks?|sunken|lies|lay|lie|lain|rests?|rested|found|discovered)\b/;
const BOTTOM =
  /\b(?:bottom|sea ?bed|sea ?floor|ocean floor|mud|depths?|div(?:er|ers|e|ed|ing)|(?:under|below|deep) (?:the )?(?:water|sea|waves|surface)|underwater|kilomet(?:er|re)s down|met(?:er|re)s (?:down|deep))\b/;

/**
 * What becomes of a vessel, from a scene's words in small letters: it is sinking ("the ferry began to sink"), or lies at the bottom of the sea
 * ("the wreck lay in the mud"); undefined where it sails. A sun that sinks is none.
 */
export function lostAtSea(told: string): Lost | undefined {
  const plain = told.replaceAll(NO_SHIP, ' ');
  if (WRECK.test(plain) && BOTTOM.test(plain) && /\bwreck|\bshipwreck|\bsunken|\bs[au]nk\b/.test(plain)) return 'sunk';
  return SINKS.test(plain) ? 'sinking' : undefined;
}
