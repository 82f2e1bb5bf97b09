import type { Logo } from '../domain/film/logo';
import type { Format } from '../domain/format';
import { logoOverlay } from '../media/overlay/logo-overlay';
import type { Overlay } from '../media/overlay/overlay';
import type { ArtifactReader } from '../store/artifact-store';

/** What lies over the frames of a film with this logo; nothing without one. */
export async function logoOverlays(store: ArtifactReader, logo: Logo | undefined, format: Format): Promise<Overlay[]> {
  const overlay = logo && (await logoOverlay(await store.readBytes(logo.image), logo, format));
  return overlay ? [overlay] : [];
}

/** A logo as part of a recipe. */
export function logoInRecipe(logo: Logo | undefined): object {
  if (!logo) return {};
  const { image, ...look } = logo;
  return { logo: { image: image.sha256, ...look } };
}
