import type { VendorEnvironment } from '../vendor-environment';

/** The languages that a variable names, as two or three small letters each; undefined where it names none. */
export function namedLanguages(from: VendorEnvironment, variable: string): string[] | undefined {
  const languages = from.list(variable).map((each) => each.toLowerCase());
  const wrong = languages.find((language) => !/^[a-z]{2,3}$/.test(language));
  if (wrong) from.problem(`${variable} must be languages such as en,de with commas, but one is "${wrong}".`);
  return languages.length > 0 ? [...new Set(languages)] : undefined;
}
