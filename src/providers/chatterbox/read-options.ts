import type { VendorEnvironment } from '../vendor-environment';
import { CHATTERBOX_DEFAULTS, type ChatterboxOptions } from './options';

/** Reads what is said of Chatterbox; without `CHATTERBOX_URLS` there are no servers. */
export function readOptions(from: VendorEnvironment): ChatterboxOptions {
  const { model, languages, usdPer1000Characters, timeoutMs } = CHATTERBOX_DEFAULTS;
  // Past 300 s without an answer fetch gives up by itself.
  const timeoutSeconds = from.number('STORYREEL_NARRATION_TIMEOUT_SECONDS', { least: 1, most: 290 });
  return {
    urls: readAddresses(from),
    model: from.text('STORYREEL_NARRATION_MODEL') ?? model,
    languages: readLanguages(from) ?? [...languages],
    usdPer1000Characters:
      from.number('STORYREEL_NARRATION_USD_PER_1000_CHARACTERS', { least: 0, most: 100 }) ?? usdPer1000Characters,
    timeoutMs: timeoutSeconds === undefined ? timeoutMs : timeoutSeconds * 1000,
  };
}

/** Servers of one's own mostly speak plain http, and no key goes to them. */
function readAddresses(from: VendorEnvironment): string[] {
  const urls = from.list('CHATTERBOX_URLS').map((value) => {
    const url = URL.canParse(value) ? new URL(value) : undefined;
    const isAddress = url && /^https?:$/.test(url.protocol) && !url.username && !url.password;
    if (isAddress && !url.search && !url.hash) return url.href.replace(/\/+$/, '').replace(/\/v1$/, '');
    from.problem(
      'CHATTERBOX_URLS must be addresses such as http://127.0.0.1:8004 with commas between them, without a user, ' +
        `password or question mark in them, but one is ${url?.host ? `${url.protocol}//${url.host}` : 'none'}.`,
    );
    return '';
  });
  const twice = urls.find((url, index) => url && urls.indexOf(url) !== index);
  if (twice) from.problem(`CHATTERBOX_URLS must name each server once, but ${twice} is there twice.`);
  return urls;
}

function readLanguages(from: VendorEnvironment): string[] | undefined {
  const languages = from.list('CHATTERBOX_LANGUAGES').map((each) => each.toLowerCase());
  const wrong = languages.find((language) => !/^[a-z]{2,3}$/.test(language));
  if (wrong) from.problem(`CHATTERBOX_LANGUAGES must be languages such as en,de with commas, but one is "${wrong}".`);
  return languages.length > 0 ? [...new Set(languages)] : undefined;
}
