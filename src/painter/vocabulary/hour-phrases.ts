/** Words that say together what hour it is, each with the one word for it; all in small letters. */
const PHRASES: [phrase: RegExp, hour: string][] = [
  [
    /\bsun (?:had )?(?:went|goes|going|gone|sank|sinks|sinking|set|sets|setting)(?: (?:down|low|slowly))?\b/g,
    ' sunset ',
  ],
  [/\b(?:setting|sinking|low) sun\b/g, ' sunset '],
  [/\bsun (?:rose|rises|rising|came up|comes up|is up)\b/g, ' sunrise '],
  [/\brising sun\b/g, ' sunrise '],
  [/\blight (?:is|was|grows|grew|lies|lay|falls|fell) (?:low|long|gold|golden)\b/g, ' sunset '],
  [/\b(?:last|fading|dying|failing) light\b/g, ' sunset '],
  // A clock time is when something was said to be, and how long something takes is no hour.
  [
    /\b(?:at|by|before|after|until|till|from) [\p{L}\d:.]+(?: o[’']clock)? in the (?:morning|afternoon|evening)\b/gu,
    ' , ',
  ],
  [
    /\b(?:\d+|[a-z]+ty|two|three|four|five|six|seven|eight|nine|ten|twelve|working|business|whole working) days?\b/g,
    ' , ',
  ],
  [/\bdays\b/g, ' , '],
];

/** A text in small letters with its hours in one word: "as the sun went down" becomes "as the sunset". */
export function withHoursNamed(text: string): string {
  return PHRASES.reduce((told, [phrase, hour]) => told.replace(phrase, hour), text);
}
