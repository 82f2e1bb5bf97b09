import { array, constant, constantFrom, record, string, type Arbitrary } from 'fast-check';
import { usualStyle } from '../../../src/domain/captions/style/resolved-style';
import { LOCAL_COMPOSER, newOrder, type Order } from '../../../src/domain/film/order/order';
import { anyCharacter } from '../any-character';

const VENDOR = { provider: 'vendor', model: 'one' };

/** An order that says all that an order can say. */
export const FULL_ORDER: Required<Order> = {
  ...newOrder({ title: 'The Sea', text: 'A calm sea at dawn.\n\nThen the wind came up.' }),
  script: {
    title: 'The Sea',
    style: 'ink',
    scenes: [
      { text: 'A calm sea at dawn.', imagePrompt: 'A', characters: ['Mira'] },
      { text: 'Then the wind came up.', imagePrompt: 'B' },
    ],
  },
  sceneCount: 2,
  style: 'ink',
  storySeed: 7,
  pinsCharacters: true,
  motion: 'gentle',
  border: 'fade',
  captions: usualStyle(),
  softSubtitles: true,
  music: { mood: 'calm', composer: LOCAL_COMPOSER },
  thumbnail: { scene: 2 },
  logo: {
    file: { key: 'a'.repeat(64), mediaType: 'image/png', bytes: 900, sha256: 'b'.repeat(64) },
    place: 'top-left',
    opacity: 0.5,
  },
  titleCard: { spoken: true },
  endCard: { text: 'The end', spoken: false },
  fallbacks: { scriptwriter: VENDOR, narrator: { narrator: VENDOR, voice: 'Emily' }, illustrator: VENDOR },
  pronunciations: { calm: 'kahm' },
  speed: 1.15,
  cast: { Mira: { narrator: VENDOR, voice: 'Emily' }, Tom: { narrator: VENDOR, voice: 'Axel' } },
  imagesInFlight: 3,
  purse: {
    mostMicroUsd: 1_000_000,
    prices: { scriptMicroUsd: 100, voiceMicroUsd: 0, pictureMicroUsd: 1000.5 },
    sceneCount: 2,
  },
  draft: true,
  wishes: {
    2: {
      voice: { narrator: VENDOR, voice: 'Axel' },
      takes: { voice: 2, picture: 3 },
      own: {
        picture: { key: 'a'.repeat(64), mediaType: 'image/png', bytes: 900, sha256: 'b'.repeat(64) },
        voice: { key: 'a'.repeat(64), mediaType: 'audio/wav', bytes: 900, sha256: 'b'.repeat(64) },
      },
    },
  },
  review: { script: true, voices: true, pictures: true, timeoutMs: 86_400_000, atTimeout: 'go on' },
  attentionTimeoutMs: 86_400_000,
  revises: 'film-0c6c066f815b8a6e',
  revisions: [
    {
      scene: 1,
      revision: 2,
      change: { imagePrompt: 'A boat', take: { of: 'voice', take: 'new' }, skip: false },
      who: 'Ada',
      atMs: 1_700_000_000_000,
      changeId: 'change-1',
    },
  ],
  scriptRevision: {
    revision: 2,
    title: 'The Sea',
    scenes: [{ id: 1 }, { id: 3, text: 'A lake.', imagePrompt: 'C' }],
    who: 'Ada',
    atMs: 1_700_000_000_000,
    changeId: 'change-2',
  },
};

/** The fields of an order at every depth, as `script.scenes[1].text`. */
export const FIELDS: string[] = pathsIn(FULL_ORDER, '');

function pathsIn(value: unknown, path: string): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => {
    const field = Array.isArray(value) ? `${path}[${name}]` : path ? `${path}.${name}` : name;
    return [field, ...pathsIn(part, field)];
  });
}

/** A copy of an order with another value at a field; undefined takes the field away. */
export function withField(order: Order, field: string, value: unknown): unknown {
  const copy = JSON.parse(JSON.stringify(order)) as { [name: string]: unknown };
  const names = field.split(/[.[\]]+/).filter((name) => name !== '');
  const last = names.pop() ?? '';
  const parent = names.reduce((part, name) => part[name] as typeof copy, copy);
  // Not by assignment, which would give `__proto__` another meaning.
  if (value === undefined) delete parent[last];
  else Object.defineProperty(parent, last, { value, enumerable: true, configurable: true, writable: true });
  return copy;
}

/** Orders of which a film can be made: with and without all that may be left out. */
export const goodOrders: Arbitrary<Order> = record({
  text: string({ unit: anyCharacter, maxLength: 60 }).map((noise) => `A sea. ${noise}`),
  format: constantFrom('portrait', 'landscape', 'square'),
  language: constantFrom('en', 'en-GB', 'de', 'zh-Hant-TW'),
  left: array(
    constantFrom(
      'script',
      'sceneCount',
      'style',
      'storySeed',
      'pinsCharacters',
      'motion',
      'border',
      'music',
      'thumbnail',
      'logo',
      'titleCard',
      'endCard',
      'fallbacks',
      'imagesInFlight',
      'purse',
      'draft',
      'wishes',
      'review',
      'attentionTimeoutMs',
      'revises',
      'revisions',
      'scriptRevision',
    ),
    {
      maxLength: 9,
    },
  ),
  sceneCount: constantFrom(1, 12),
  imagesInFlight: constantFrom(1, 100),
  purse: constant(FULL_ORDER.purse),
}).map(({ text, left, ...choices }) => {
  const order: Partial<Order> = { ...FULL_ORDER, ...choices, story: { title: 'The Sea', text } };
  for (const name of left) delete order[name as keyof Order];
  return order as Order;
});
