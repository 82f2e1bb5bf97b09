/** Names of two words or more. */
export const NAME = /(?:[A-ZÀ-Þ][\p{L}'’-]+)(?: (?:of|the|de|la|[A-ZÀ-Þ][\p{L}'’-]+))* [A-ZÀ-Þ][\p{L}'’-]+/gu;
/** A name of one word where something happens or goes to. */
const WHERE = /\b(?:in|at|from|near|to) ([A-ZÀ-Þ][\p{L}'’-]{2,})\b/gu;
const DAYS =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|God|Christmas|Easter)$/;
const ADDRESS =
  /^(?:Mr|Mrs|Ms|Miss|Dr|Aunt|Auntie|Uncle|Cousin|Grandma|Grandpa|Grandmother|Grandfather|Granny|Mother|Father|Mama|Papa|Brother|Sister|Baby|Captain|Little|Old|Dear) /;
const BEGINNINGS =
  /^(?:The|A|An|In|On|At|By|But|And|When|Then|So|One|Two|His|Her|Its|My|Our|This|That|It|He|She|They|We|You|I|If|As|For|No|Every|After|Before|Meet|Try|Get|Buy|Order|Download|Subscribe|Share|Press|Join|Visit|Ask|Call|See|Watch|Say|Take|Give|Let|Make|Use|Welcome|Introducing|Discover|Find|Imagine|Think|Only|Now|With|From|To|Is|Are|Was|Were|Do|Does|Did|Can|Will|Why|What|Who|How|Where) /;

/** The names in a text that are worth reading, those of several words first; forms of address are none. */
export function namesIn(text: string): string[] {
  const many = [...text.matchAll(NAME)]
    .map(([name]) => name.replace(BEGINNINGS, ''))
    .filter((name) => name.includes(' '));
  const places = [...text.matchAll(WHERE)].map(([, name = '']) => name);
  return [...many, ...places].filter((name) => !DAYS.test(name) && !ADDRESS.test(name));
}
