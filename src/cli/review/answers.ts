/** What a person can answer to a scene, by the letter that they type, with what they read. */
const ALL = {
  y: 'approve it',
  a: 'approve all that is left',
  p: 'another prompt for its picture',
  t: 'another text',
  v: 'another voice',
  d: 'draw it again',
  i: 'a picture of your own',
  r: 'try it again',
  s: 'leave the scene out',
  n: 'next',
  q: 'stop',
} as const;

export type Answer = keyof typeof ALL;

const OF = {
  script: 'yaptsnq',
  voices: 'yatvsnq',
  pictures: 'yapditvsnq',
  attention: 'ptvirsnq',
} as const;

/** The answers that make sense of a scene, by what the film waits for. */
export function answersTo(waitsFor: keyof typeof OF): Answer[] {
  return [...OF[waitsFor]] as Answer[];
}

/** What a person reads before they answer; no answer is broken in two. */
export function answersText(answers: readonly Answer[]): string {
  return answers.map((answer) => `[${answer}]\u00A0${ALL[answer].replaceAll(' ', '\u00A0')}`).join(' ');
}
