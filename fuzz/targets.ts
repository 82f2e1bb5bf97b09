import type { Target } from './target';
import { commandLine } from './targets/command-line';
import { illustrator } from './targets/illustrator';
import { narrator } from './targets/narrator';
import { orders } from './targets/orders';
import { pictures } from './targets/pictures';
import { scripts } from './targets/scripts';
import { scriptwriter } from './targets/scriptwriter';
import { spokenFilms } from './targets/spoken-films';
import { stories } from './targets/stories';

/** All ways in which something comes in from outside, by their names. */
export const TARGETS: { [name: string]: () => Target | Promise<Target> } = {
  stories: () => stories,
  scripts: () => scripts,
  orders: () => orders,
  scriptwriter: () => scriptwriter,
  illustrator,
  narrator: () => narrator,
  pictures,
  'command-line': () => commandLine,
  'spoken-films': spokenFilms,
};
