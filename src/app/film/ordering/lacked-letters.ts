import type { Manifest } from '../../../domain/film/manifest';
import type { CaptionFont, CaptionFonts } from '../../../media/captions/caption-font';
import { captionFonts } from '../../../media/captions/caption-font';
import { unshowable } from '../../../media/captions/unshowable';
import type { ArtifactStore } from '../../../store/artifact-store';

/**
 * Whether the captions, the cards or the thumbnail of a film that is made leave out letters that these fonts have: they were added since.
 * What they were drawn with the store knows.
 */
export async function lackedLetters(
  store: Pick<ArtifactStore, 'findRecord'>,
  manifest: Pick<Manifest, 'scenes' | 'cards' | 'thumbnail' | 'script'>,
  fonts: CaptionFonts,
): Promise<boolean> {
  const always = new Set(captionFonts().map(({ family }) => family));
  if (fonts.every(({ family }) => always.has(family))) return false;
  for (const { text, key } of lettersOf(manifest)) {
    const lost = unshowable(text, fonts).length;
    const drawnWith = fontsOf((await store.findRecord(key))?.recipe.settings);
    if (!drawnWith) continue;
    const isThen = ({ family }: CaptionFont) => always.has(family) || drawnWith.has(family);
    // The fonts that come with Storyreel are among them: there is at least one.
    const then = fonts.filter(isThen) as unknown as CaptionFonts;
    if (unshowable(text, then).length > lost) return true;
  }
  return false;
}

/** The texts that are drawn in a film, each with the key of what it is drawn on. */
function lettersOf({ scenes, cards = [], thumbnail, script }: Parameters<typeof lackedLetters>[1]) {
  return [
    ...scenes.map(({ text, clip }) => ({ text, key: clip.video.key })),
    ...cards.map(({ text, illustration }) => ({ text, key: illustration.image.key })),
    ...(thumbnail ? [{ text: script.title, key: thumbnail.thumbnail.key }] : []),
  ];
}

/** The families in such a recipe, where each stands before the hash of its file. */
function fontsOf(settings: { fonts?: unknown } | undefined): Set<string> | undefined {
  if (!Array.isArray(settings?.fonts)) return undefined;
  return new Set(settings.fonts.map((font) => String(font).replace(/ [0-9a-f]{64}$/, '')));
}
