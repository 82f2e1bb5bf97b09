import type { Aboard } from '../../features';

const WHOSE = String.raw`(?:the|a|an|my|your|his|her|our|their|every|any|this|that|each)(?: (?!toy|model)[a-z]+)?`;
/** What is named by a vehicle and is no inside of one. */
const NO_INSIDE = String.raw`(?! (?:stations?|stops?|parks?|crash|accident|drivers?|lines?|tracks?|race|races|wash|market|company|industry|factory|tickets?|keys?|doors?|roof|horn)\b)`;
const RIDES: Record<Aboard, string> = {
  train: 'train|tram|metro|subway|underground|streetcar|compartment|carriage',
  bus: 'bus|coach|minibus',
  plane: 'plane|aeroplane|airplane|aircraft|flight|jet',
  car: 'car|taxi|cab|van',
};
const ON = String.raw`(?:in|inside|aboard|on board|on)`;
const IN = '(?:in|inside)';

const PATTERNS = Object.entries(RIDES).map(([aboard, words]) => {
  const where = String.raw`\b${aboard === 'car' ? IN : ON} (?:of )?${WHOSE} (?:${words})\b${NO_INSIDE}`;
  const full = String.raw`\b(?:${words}) (?:is|was|were) (?:so |very |completely )?(?:full|crowded|packed)\b`;
  return [aboard as Aboard, new RegExp(`${where}|${full}`, 'g')] as const;
});
const COMMUTES = /\b(?:commut(?:e|es|er|ers|ing)|window seat)\b/;

/**
 * In which vehicle a scene is, from its words in small letters parted by spaces: "on the crowded bus" is inside one, "at the bus stop" is
 * not. `at` counts the words before it; undefined where the scene is in none.
 */
export function aboardIn(told: string): { aboard: Aboard; at: number } | undefined {
  const found = PATTERNS.flatMap(([aboard, pattern]) =>
    [...told.matchAll(pattern)].map(({ index }) => ({ aboard, index })),
  );
  const commute = COMMUTES.exec(told);
  if (commute) found.push({ aboard: 'train', index: commute.index });
  const [first] = found.toSorted((one, other) => one.index - other.index);
  return first && { aboard: first.aboard, at: told.slice(0, first.index).split(' ').length - 1 };
}
