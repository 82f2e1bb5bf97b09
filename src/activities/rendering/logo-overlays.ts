import type { Logo } from '../../domain/film/logo';
import type { Format } from '../../domain/format';
import { logoOverlay, placeLogo, type PlacedLogo } from '../../media/overlay/logo-overlay';
import type { Overlay } from '../../media/overlay/overlay';
import type { ArtifactReader } from '../../store/artifact-store';

/** A film's logo on its frames; undefined without one. */
export async function placedLogo(
  store: ArtifactReader,
  logo: Logo | undefined,
  format: Format,
): Promise<PlacedLogo | undefined> {
  return logo && placeLogo(await store.readBytes(logo.image), logo, format);
}

/** What lies over the frames of a film with this logo; nothing without one. */
export async function logoOverlays(logo: PlacedLogo | undefined, format: Format): Promise<Overlay[]> {
  const overlay = logo && (await logoOverlay(logo, format));
  return overlay ? [overlay] : [];
}

/** A logo as part of a recipe: where it lies and not why, so that other captions that leave it there are nothing to a border. */
export function logoInRecipe(logo: Logo | undefined, placed: PlacedLogo | undefined): object {
  if (!logo || !placed) return {};
  const { opacity, box } = placed;
  return { logo: { image: logo.image.sha256, opacity, ...box } };
}
