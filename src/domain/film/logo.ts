import type { DrawnStyle } from '../captions/style/caption-style';
import type { Artifact } from './artifact';

/** Where on the film a logo is. The lower places are above the captions. */
export const LOGO_PLACES = ['top-left', 'top-right', 'bottom-left', 'bottom-right'] as const;

export type LogoPlace = (typeof LOGO_PLACES)[number];

/** The least that a logo may be seen. */
export const LEAST_OPACITY = 0.05;

/** How a logo lies over the whole film: its `place`, and its opacity up to 1. */
export interface LogoLook {
  place: LogoPlace;
  opacity: number;
}

/** A logo as it is ordered: the file that a person brought. */
export interface OwnLogo extends LogoLook {
  file: Artifact;
}

/** What decides where captions are, and how much room they take. */
export type CaptionRoom = Pick<DrawnStyle, 'preset' | 'place' | 'sizePercent' | 'margins'>;

/** A logo as it is drawn: a PNG with its transparent parts, clear of captions where there are any. */
export interface Logo extends LogoLook {
  image: Artifact;
  captions?: CaptionRoom;
}
