/** What stands on the land and catches the eye from afar. */
export const BUILDING_KINDS = [
  'castle',
  'lighthouse',
  'rocket',
  'church',
  'windmill',
  'tower',
  'temple',
  'houses',
  'cottage',
  'tent',
] as const;
/** Who stands, sits or walks in the picture. */
export const CREATURE_KINDS = [
  'person',
  'robot',
  'snowman',
  'fox',
  'dog',
  'cat',
  'horse',
  'cow',
  'bear',
  'deer',
  'rabbit',
  'sheep',
  'mouse',
  'elephant',
  'camel',
  'owl',
  'songbird',
  'frog',
] as const;
/** What lies or stands at somebody's feet, or on the table of a room. */
export const OBJECT_KINDS = [
  'campfire',
  'book',
  'letter',
  'chest',
  'crown',
  'key',
  'sword',
  'clock',
  'bell',
  'candle',
  'cup',
  'basket',
  'violin',
  'telescope',
  'mushroom',
  'vase',
  'kept',
] as const;
/** What flies or hangs in the sky. */
type SkyKind = 'birds' | 'balloon' | 'kite' | 'airplane' | 'dragon' | 'comet' | 'rainbow' | 'butterflies' | 'planet';
/** What swims or floats. */
export const WATER_KINDS = ['boat', 'ship', 'whale', 'dolphin', 'fish', 'swan', 'iceberg'] as const;

/** Every kind of thing that the painter can draw; those named here one by one are parts of a place. */
export type Kind =
  | (typeof BUILDING_KINDS)[number]
  | (typeof CREATURE_KINDS)[number]
  | (typeof OBJECT_KINDS)[number]
  | SkyKind
  | (typeof WATER_KINDS)[number]
  | 'harbour'
  | 'cliff'
  | 'island'
  | 'bridge'
  | 'path'
  | 'river'
  | 'train'
  | 'cart'
  | 'car'
  | 'market'
  | 'fountain'
  | 'tree'
  | 'lamp'
  | 'moon'
  | 'flowers'
  | 'waves'
  | 'lightning'
  | 'volcano'
  | 'bed'
  | 'shelves'
  | 'fireplace'
  | 'sign';
