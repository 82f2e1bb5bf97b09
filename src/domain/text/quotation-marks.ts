/** What closes a quote, by what opens it. In German and others the pointed marks are turned round. */
export const CLOSED_BY: { readonly [opening: string]: string } = {
  '“': '”',
  '"': '"',
  '„': '“”',
  '«': '»',
  '»': '«',
  '‹': '›',
  '›': '‹',
  '「': '」',
  '『': '』',
  '‘': '’',
  "'": "'",
};

/** These are also apostrophes: only behind a mark do they close anything for certain. */
export const SINGLE: ReadonlySet<string> = new Set(['‘', "'"]);

/** What stands before such a sign that closes, inside of a character class of a regular expression. */
export const MARKS_BEFORE = '.,!?…;:—–\\-。！？，、';

/** Words that begin with an apostrophe: no quote begins with one. */
export const NO_QUOTE = /^['‘](?:tis|twas|twere|em|til|cause|n|round|bout)\b/iu;
