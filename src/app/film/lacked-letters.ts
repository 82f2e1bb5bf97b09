import type { Manifest } from '../../domain/film/manifest';
import type { CaptionFont, CaptionFonts } from '../../media/captions/caption-font';
import { captionFonts } from '../../media/captions/caption-font';
import { unshowable } from '../../media/captions/unshowable';
import type { ArtifactStore } from '../../store/artifact-store';

/**
 * Whether the captions of a film that is made leave out letters that these fonts have: they were added since. What its clips
 * were drawn with the store knows.
 */
export async function lackedLetters(
  store: Pick<ArtifactStore, 'findRecord'>,
  { scenes }: Pick<Manifest, 'scenes'>,
  fonts: CaptionFonts,
): Promise<boolean> {
  const always = new Set(captionFonts().map(({ family }) => family));
  if (fonts.every(({ family }) => always.has(family))) return false;
  for (const { text, clip } of scenes) {
    const lost = unshowable(text, fonts).length;
    const drawnWith = fontsOf((await store.findRecord(clip.video.key))?.recipe.settings);
    if (!drawnWith) continue;
    const isThen = ({ family }: CaptionFont) => always.has(family) || drawnWith.has(family);
    // Those that were installed are among them: there is at least one.
    const then = fonts.filter(isThen) as unknown as CaptionFonts;
    if (unshowable(text, then).length > lost) return true;
  }
  return false;
}

/** The families in a clip's recipe, where each stands before the hash of its file. */
function fontsOf(settings: { fonts?: unknown } | undefined): Set<string> | undefined {
  if (!Array.isArray(settings?.fonts)) return undefined;
  return new Set(settings.fonts.map((font) => String(font).replace(/ [0-9a-f]{64}$/, '')));
}
