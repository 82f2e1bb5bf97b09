import type { Colour } from '../../colour';

/** What is on somebody's head. */
export type Headgear =
  | 'short'
  | 'long'
  | 'bun'
  | 'cap'
  | 'pointed'
  | 'brim'
  | 'peaked'
  | 'oilskin'
  | 'hood'
  | 'helmet'
  | 'visor';

/** How somebody looks, in every picture alike. */
export interface Looks {
  coat: Colour;
  scarf: Colour;
  hair: Colour;
  head: Headgear;
  /** Where it is not the usual one. */
  face?: Colour;
  beard?: boolean;
  dress?: boolean;
  crowned?: boolean;
  cape?: Colour;
  carries?: 'staff' | 'rod' | 'sword' | 'wand' | 'crook';
  winged?: boolean;
  ghostly?: boolean;
  /** Against a grown person. */
  height?: number;
}

const MAN: Looks = { coat: '#3f5a7c', scarf: '#e0a13c', hair: '#4a3226', head: 'short' };
const WOMAN: Looks = { coat: '#a83f52', scarf: '#f0d9a8', hair: '#5a3424', head: 'long', dress: true };
const CHILD: Looks = { coat: '#d9573f', scarf: '#f2c14e', hair: '#3c2a20', head: 'cap', height: 0.68 };
const BOY: Looks = { ...CHILD, coat: '#3e7cb8' };
const GIRL: Looks = { coat: '#d94f5c', scarf: '#ffe3a0', hair: '#6a3d22', head: 'long', dress: true, height: 0.68 };
const OLD_WOMAN: Looks = {
  coat: '#6b6f96',
  scarf: '#d9b8c8',
  hair: '#e8e6e2',
  head: 'bun',
  dress: true,
  height: 0.92,
  carries: 'staff',
};
const OLD_MAN: Looks = {
  coat: '#6f6258',
  scarf: '#b9c4d8',
  hair: '#e8e6e2',
  head: 'cap',
  beard: true,
  height: 0.94,
  carries: 'staff',
};
const SAILOR: Looks = { coat: '#2f4f7c', scarf: '#f4f0e6', hair: '#6a4226', head: 'peaked' };

const LOOKS: Record<string, Looks> = {
  'old man': OLD_MAN,
  'old woman': OLD_WOMAN,
  woman: WOMAN,
  mother: WOMAN,
  mum: WOMAN,
  mom: WOMAN,
  aunt: { ...WOMAN, coat: '#4f7f86' },
  nurse: { ...WOMAN, coat: '#e6edf2', scarf: '#d2463c' },
  teacher: { ...WOMAN, coat: '#4f7f86', hair: '#3a2a22' },
  dancer: { ...WOMAN, coat: '#e58fb4' },
  singer: { ...WOMAN, coat: '#8a4f9a' },
  nun: { ...WOMAN, coat: '#2f3040', head: 'hood', scarf: '#ffffff' },
  father: { ...MAN, coat: '#4f6a4a' },
  dad: { ...MAN, coat: '#4f6a4a' },
  uncle: { ...MAN, coat: '#7a5236' },
  stranger: { ...MAN, coat: '#3a3646', head: 'hood', scarf: '#5a5468' },
  wanderer: { ...MAN, coat: '#6a5a48', head: 'brim', carries: 'staff' },
  traveller: { ...MAN, coat: '#6a5a48', head: 'brim', carries: 'staff' },
  traveler: { ...MAN, coat: '#6a5a48', head: 'brim', carries: 'staff' },
  pilgrim: { ...MAN, coat: '#7a6a54', head: 'hood', carries: 'staff', dress: true },
  monk: { ...MAN, coat: '#6a4a34', head: 'hood', dress: true, scarf: '#d9c39a' },
  priest: { ...MAN, coat: '#2a2a36', dress: true, scarf: '#ffffff' },
  detective: { ...MAN, coat: '#8a7454', head: 'brim' },
  painter: { ...MAN, coat: '#4f7f86', head: 'cap', scarf: '#d2463c' },
  baker: { ...MAN, coat: '#f2ece0', scarf: '#d2463c' },
  doctor: { ...MAN, coat: '#eef2f4', scarf: '#3e7cb8' },
  hunter: { ...MAN, coat: '#4f6a3e', head: 'brim', scarf: '#a8442f' },
  gardener: { ...MAN, coat: '#5f8a4a', head: 'brim' },
  farmer: { ...MAN, coat: '#7a5c3a', head: 'brim', scarf: '#d2463c' },
  shepherd: { ...MAN, coat: '#8a7454', head: 'brim', carries: 'crook' },
  soldier: { ...MAN, coat: '#4f5a3e', head: 'peaked' },
  pilot: { ...MAN, coat: '#7a5236', head: 'peaked' },
  hero: { ...MAN, coat: '#a8442f', cape: '#d9a23c' },
  witch: { ...WOMAN, coat: '#3b2f58', head: 'pointed', carries: 'staff' },
  wizard: { ...MAN, coat: '#47408c', head: 'pointed', beard: true, dress: true, hair: '#e8e6e2', carries: 'wand' },
  sorcerer: { ...MAN, coat: '#5a2f6a', head: 'pointed', beard: true, dress: true, carries: 'wand' },
  fairy: { ...GIRL, coat: '#9ad0a8', winged: true, carries: 'wand', height: 0.6 },
  mermaid: { ...WOMAN, coat: '#3fa0a0', hair: '#c2562e' },
  ghost: { ...WOMAN, coat: '#dfe8f4', hair: '#eef4fa', scarf: '#f6faff', head: 'hood', ghostly: true },
  giant: { ...MAN, coat: '#6a4a34', beard: true, height: 1.5 },
  dwarf: { ...MAN, coat: '#4f6a3e', head: 'pointed', beard: true, hair: '#b0562e', height: 0.56 },
  chef: { ...MAN, coat: '#f6f4ee', scarf: '#d2463c', head: 'peaked' },
  cook: { ...MAN, coat: '#f6f4ee', scarf: '#d2463c', head: 'peaked' },
  waitress: { ...WOMAN, coat: '#2f3446', scarf: '#ffffff' },
  superhero: { ...MAN, coat: '#2f5fc0', scarf: '#f2c14e', cape: '#d2323f' },
  sorceress: { ...WOMAN, coat: '#5a2f6a', head: 'pointed', carries: 'wand' },
  scientist: { ...WOMAN, coat: '#f2f5f6', scarf: '#3e9cb8', hair: '#3a2a22' },
  researcher: { ...WOMAN, coat: '#f2f5f6', scarf: '#3e9cb8', hair: '#3a2a22' },
  chemist: { ...MAN, coat: '#f2f5f6', scarf: '#3e9cb8' },
  physicist: { ...MAN, coat: '#f2f5f6', scarf: '#8a5a3a', hair: '#d8d4cc' },
  surgeon: { ...MAN, coat: '#7fc0b4', scarf: '#dff2ee', head: 'cap' },
  patient: { ...MAN, coat: '#cfe3ea', scarf: '#ffffff' },
  engineer: { ...WOMAN, coat: '#e8a030', scarf: '#3e7cb8' },
  worker: { ...MAN, coat: '#e88a30', scarf: '#f6d24a', head: 'cap' },
  builder: { ...MAN, coat: '#e88a30', scarf: '#f6d24a', head: 'cap' },
  miner: { ...MAN, coat: '#5a5046', scarf: '#f6d24a', head: 'cap' },
  firefighter: { ...MAN, coat: '#c2453f', scarf: '#f6d24a', head: 'oilskin' },
  policeman: { ...MAN, coat: '#22305e', scarf: '#f2c14e', head: 'peaked' },
  officer: { ...MAN, coat: '#22305e', scarf: '#f2c14e', head: 'peaked' },
  judge: { ...WOMAN, coat: '#22222c', scarf: '#ffffff', hair: '#d8d4cc' },
  president: { ...MAN, coat: '#22304e', scarf: '#c2453f' },
  minister: { ...WOMAN, coat: '#2f4f7c', scarf: '#f4f0e6' },
  mayor: { ...WOMAN, coat: '#3a3f5c', scarf: '#f2c14e' },
  investor: { ...MAN, coat: '#2f3446', scarf: '#4f8fd0' },
  trader: { ...MAN, coat: '#3f5a8c', scarf: '#f2c14e' },
  manager: { ...WOMAN, coat: '#4a4f7a', scarf: '#ffffff' },
  journalist: { ...WOMAN, coat: '#c2703f', scarf: '#f4f0e6' },
  reporter: { ...WOMAN, coat: '#c2703f', scarf: '#f4f0e6' },
  striker: { ...MAN, coat: '#d2323f', scarf: '#ffffff' },
  player: { ...MAN, coat: '#d2323f', scarf: '#ffffff' },
  goalkeeper: { ...MAN, coat: '#3fa05a', scarf: '#f6d24a' },
  athlete: { ...WOMAN, coat: '#2f8fc0', scarf: '#ffffff', head: 'bun', hair: '#3a2a22' },
  referee: { ...MAN, coat: '#22222c', scarf: '#f6d24a' },
  emperor: { ...MAN, coat: '#f4ecdc', scarf: '#b8323f', crowned: true, cape: '#8a2f7a', dress: true },
  pharaoh: { ...MAN, coat: '#f2e2b0', scarf: '#2f6fb0', crowned: true, dress: true },
  caesar: { ...MAN, coat: '#f4ecdc', scarf: '#b8323f', crowned: true, cape: '#b8323f', dress: true },
  peasant: { ...MAN, coat: '#8a7454', head: 'hood' },
  viking: { ...MAN, coat: '#6a4a34', beard: true, hair: '#c2803f', head: 'visor', carries: 'sword' },
  legionary: { ...MAN, coat: '#b8323f', scarf: '#e0b04c', head: 'visor', carries: 'sword', dress: true },
  gladiator: { ...MAN, coat: '#a8703f', head: 'visor', carries: 'sword' },
  samurai: { ...MAN, coat: '#7a2f34', head: 'visor', carries: 'sword', dress: true },
  explorer: { ...MAN, coat: '#a8905c', head: 'brim', carries: 'staff' },
  lady: { ...WOMAN, coat: '#8a4f7a' },
  waiter: { ...MAN, coat: '#22222c', scarf: '#ffffff' },
  baby: { ...CHILD, coat: '#f2d98a', height: 0.42 },
  child: CHILD,
  kid: CHILD,
  twin: CHILD,
  pupil: CHILD,
  student: BOY,
  boy: BOY,
  brother: BOY,
  son: BOY,
  girl: GIRL,
  sister: GIRL,
  daughter: GIRL,
  grandmother: OLD_WOMAN,
  grandma: OLD_WOMAN,
  grandfather: OLD_MAN,
  grandpa: OLD_MAN,
  clockmaker: OLD_MAN,
  watchmaker: OLD_MAN,
  keeper: { coat: '#2f4468', scarf: '#e0a13c', hair: '#dcd6cc', head: 'cap', beard: true },
  sailor: SAILOR,
  captain: { ...SAILOR, coat: '#22304e', scarf: '#e0b04c', hair: '#e8e6e2', beard: true },
  pirate: { ...MAN, coat: '#7a2f34', scarf: '#2a2a34', head: 'brim', beard: true, carries: 'sword' },
  fisherman: { coat: '#e8b030', scarf: '#2f5f8c', hair: '#8a6a4a', head: 'oilskin', beard: true, carries: 'rod' },
  astronaut: { coat: '#e9edf4', scarf: '#e8743c', hair: '#4a3226', head: 'helmet' },
  knight: { coat: '#8b95a8', scarf: '#c2453f', hair: '#4a3226', head: 'visor', cape: '#b03a3a', carries: 'sword' },
  king: {
    ...MAN,
    coat: '#6a2f7a',
    scarf: '#fffaf0',
    hair: '#8a6a4a',
    crowned: true,
    beard: true,
    cape: '#b8323f',
    dress: true,
  },
  queen: { ...WOMAN, coat: '#4f3f9a', scarf: '#fffaf0', crowned: true, cape: '#a83f6a' },
  prince: { ...MAN, coat: '#3f6aa8', crowned: true, cape: '#c2453f', height: 0.95 },
  princess: { ...GIRL, coat: '#e58fb4', hair: '#d9a84e', crowned: true, height: 0.9 },
};

/** The looks of whoever the word names; a man in a blue coat when nothing more is known of somebody. */
export function looksOf(word: string): Looks {
  return LOOKS[word] ?? MAN;
}
