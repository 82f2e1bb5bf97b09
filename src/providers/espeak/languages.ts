import { primaryLanguage } from '../../domain/language';

/** The languages of espeak-ng 1.51, as two or three small letters; Japanese is left out, of which it reads no Chinese characters. */
const LANGUAGES = new Set(
  (
    'af am an ar as az ba be bg bn bpy bs ca cmn cs cv cy da de el en eo es et eu fa fi fr ga gd gn grc gu hak haw he hi hr ht hu hy ' +
    'hyw ia id io is it ka kk kl kn ko kok ku ky la lb lfn lt ltg lv mi mk ml mr ms mt my nb nci ne nl nog om or pa pap pl pt quc ro ' +
    'ru sd shn si sk sl smj sq sr sv sw ta te th tk tn tr tt ug uk ur uz vi yue'
  ).split(' '),
);
/** Those of a country or region. */
const REGIONAL = new Set(['en-gb', 'en-us', 'es-419', 'fr-be', 'fr-ch', 'pt-br']);
/** What others call them. */
const OTHERWISE: { readonly [language: string]: string } = { zh: 'cmn', no: 'nb', nn: 'nb', iw: 'he', in: 'id' };

/** What espeak-ng calls a language (BCP 47); undefined when it does not speak it. */
export function espeakLanguage(language: string): string | undefined {
  const whole = language.toLowerCase();
  if (REGIONAL.has(whole)) return whole;
  const primary = primaryLanguage(language);
  const name = OTHERWISE[primary] ?? primary;
  return LANGUAGES.has(name) ? name : undefined;
}
