import type { Settings } from '../../../config/settings';
import type { LogoPlace, OwnLogo } from '../../../domain/film/logo';
import { InputError } from '../../input-error';
import { ownArtifact } from './own-artifact';

/** What a person says of a logo: the path of its file, where it is to be, and how opaque (up to 1). */
export interface LogoWish {
  logo?: string;
  logoPlace?: LogoPlace;
  logoOpacity?: number;
}

const USUAL_PLACE: LogoPlace = 'top-right';
const USUAL_OPACITY = 0.85;

/** The logo that an order is to have; undefined for none. Its file is looked at, and stored. */
export async function wishedLogo(wish: LogoWish, settings: Settings): Promise<OwnLogo | undefined> {
  const { logo, logoPlace: place = USUAL_PLACE, logoOpacity: opacity = USUAL_OPACITY } = wish;
  if (logo !== undefined) return { file: await ownArtifact(logo, 'logo', settings), place, opacity };
  if (wish.logoPlace === undefined && wish.logoOpacity === undefined) return undefined;
  throw new InputError('--logo-place and --logo-opacity are about a logo: name its file with --logo.');
}
