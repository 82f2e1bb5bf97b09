import type { Settings } from '../../../config/settings';
import type { CaptionStyle } from '../../../domain/captions/style/caption-style';
import type { OwnLogo } from '../../../domain/film/logo';
import type { Music, Order } from '../../../domain/film/order/order';
import type { FormatName } from '../../../domain/format';
import { isLanguageTag } from '../../../domain/language';
import type { Pronunciations } from '../../../domain/text/spoken/pronunciations';
import { InputError } from '../../input-error';
import { captionsFor } from '../captions/captions-for';
import { wishedLogo } from '../own/wished-logo';
import { wishedMusic } from '../own/wished-music';
import { readPronunciations } from '../reading/read-pronunciations';
import type { FilmWish } from './film-wish';

/** What a person says of a film, with all files that they named read, looked at and stored. */
export interface FilmChoices extends Omit<FilmWish, 'music' | 'musicLicence' | 'logo' | 'pronounce' | 'format'> {
  format: FormatName;
  /** Undefined for the usual way. */
  captions: CaptionStyle | undefined;
  music: Music | undefined;
  logo: OwnLogo | undefined;
  pronunciations: Pronunciations | undefined;
}

/** Reads what a person's options name; of what they say nothing, the choices are those of the order `before`. Refuses what does not fit. */
export async function filmChoices(options: FilmWish, settings: Settings, before?: Order): Promise<FilmChoices> {
  const { music, musicLicence: _licence, logo: _logo, pronounce, language, ...rest } = options;
  if (language !== undefined) checkLanguageTag(language);
  const said = pronounce === undefined ? undefined : await readPronunciations(pronounce);
  const shown = await captionsFor(options, before);
  return {
    ...rest,
    ...(language !== undefined && { language }),
    ...shown,
    music: (await wishedMusic(options, settings)) ?? (music === undefined ? before?.music : undefined),
    logo: (await wishedLogo(options, settings)) ?? before?.logo,
    pronunciations: said,
  };
}

function checkLanguageTag(language: string): void {
  if (isLanguageTag(language)) return;
  throw new InputError(`"${language}" is no language: expected a tag such as en, en-GB or de.`);
}
