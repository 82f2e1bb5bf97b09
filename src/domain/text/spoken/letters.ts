import { hasSentenceMark } from '../marks';
import { isRoman } from './roman';
import type { Token } from './token';

const listed = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Said letter by letter, though they could be read as words. */
const BY_NAME = listed(
  'LAPD UNHCR ASAP AI US UK EU UN USA UAE USSR CEO CFO CTO COO CIA FBI NSA UFO IT TV PC DJ DNA RNA GPS ATM HIV IQ EQ ID IDS PR HR VIP FAQ DIY ETA FYI ' +
    'NBA NFL MLB NHL BBC CNN NBC ABC CBS HBO MTV BMW IBM GDP GPA IPO IRS FDA EPA FAA FCC FDR JFK MLK NYC LA DC NY AC OCD ADHD ' +
    'PTSD ICU ER MRI CT CPR AD BC BCE CE MBA BA MA URL USB HTML CSS PDF API SQL GPU CPU LED LCD CD DVD VR AR XR SUV RV NGO WWI ' +
    'IMF WTO ADD IRA IOU UPS UPC EEG ECG IV ICE OBE IOC UAV AOL AMC USS UV ISBN IP IPA ISP IT PA EP LP AM PM AUX EV EVS ' +
    'OS IOS UI UX QA IVF HOA AAA IE UTC EST EDT IIT UCLA USC MIT',
);

/** Said as words. */
const ACRONYMS = listed(
  'NASA NATO UNESCO UNICEF OPEC AIDS SARS COVID LASER RADAR SCUBA SWAT FEMA NAFTA ASEAN PIN RAM ROM GIF JPEG SIM SONAR TASER YOLO ' +
    'FIFA UEFA IKEA LEGO ASCII BASIC COBOL NASDAQ POTUS SCOTUS FLOTUS MASH ZIP WASP LIDAR MOMA',
);

/** Words as short as initials, which somebody may shout. */
const SHORT_WORDS = listed(
  'AH OH NO GO SO DO UP ON IN OF OR IF IS AM AS AT AN BE BY HE ME MY WE TO HA HEY YES NOT NOW NEW OLD OUT OFF ONE TWO TEN SIX ' +
    'ALL AND ANY ARE BAD BAT BED BIG BOX BOY BUS BUT BUY CAN CAR CAT COW CUT DAD DAY DID DIE DOG EAT END FAR FEW FIX FOR FUN GET GOD ' +
    'GOT GUN HAD HAS HAT HER HIM HIS HIT HOT HOW JOY KEY LET LIE MAD MAN MAP MAY MEN MOM MUM OUR OWN PAY POP PUT RED RUN SAD SAW SAY ' +
    'SEA SEE SET SHE SIT SKY SUN TAX TEA THE TOO TOP TRY USE WAR WAS WAY WET WHO WHY WIN WON WOW YET YOU ZOO AHA UGH',
);

/** Said in full. */
const IN_FULL: { [short: string]: string } = { WWI: 'World War 1', WWII: 'World War 2', PhD: 'P.H.D.', OK: 'okay' };

const CAPITALS = /^(?<letters>[A-Z]{2,6})(?<ending>s|['’]s)?$/;

/** "A.I." for "AI", "C.E.O.s" for "CEOs"; NASA is a word, and so is what is shouted. */
export function sayLetters(tokens: readonly Token[], index: number): void {
  const token = tokens[index]!;
  const parts = token.core.split(/(?<=[A-Za-z])-(?=[A-Za-z])/);
  const said = parts.map((part) => spelled(part, tokens, index) ?? part);
  if (said.some((part, p) => part !== parts[p])) token.said = said.join(' ');
  // `U.F.O..` would be two stops.
  if (token.said?.endsWith('.') && token.after.startsWith('.')) token.after = token.after.slice(1);
}

function spelled(word: string, tokens: readonly Token[], index: number): string | undefined {
  if (Object.hasOwn(IN_FULL, word)) return IN_FULL[word];
  const { letters, ending = '' } = CAPITALS.exec(word)?.groups ?? {};
  if (letters === undefined || ACRONYMS.has(letters) || SHORT_WORDS.has(letters)) return undefined;
  if (isRoman(letters) && /^\p{Lu}/u.test(tokens[index - 1]?.core ?? '')) return undefined;
  const isKnown = BY_NAME.has(letters);
  const isUnpronounceable = !/[AEIOU]/.test(letters) && (letters.length > 3 || !letters.includes('Y'));
  if (isShouted(tokens, index) || !(isKnown || isUnpronounceable || letters.length <= 3)) return undefined;
  return `${Array.from(letters, (letter) => `${letter}.`).join('')}${ending}`;
}

/** Whether a neighbour in the sentence is written in capitals too, and is no abbreviation. */
function isShouted(tokens: readonly Token[], index: number): boolean {
  const [before, token, next] = [tokens[index - 1], tokens[index]!, tokens[index + 1]];
  const beside = [
    before && !hasSentenceMark(before.after) ? before : undefined,
    hasSentenceMark(token.after) ? undefined : next,
  ];
  return beside.some((each) => {
    const word = each?.core ?? '';
    return (
      (SHORT_WORDS.has(word) || (/^[A-Z]{4,}$/.test(word) && /[AEIOU]/.test(word))) &&
      ![BY_NAME, ACRONYMS].some((list) => list.has(word)) &&
      !Object.hasOwn(IN_FULL, word) &&
      !isRoman(word)
    );
  });
}
