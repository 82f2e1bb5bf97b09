import { HINT, type Group } from './meaning';

/** Words for the hour, the weather, the season, and what hangs in the sky with them. */
export const HOUR_WORDS: Group[] = [
  ['dawn sunrise daybreak morning', { time: 'dawn' }],
  ['day noon midday afternoon daylight', { time: 'day' }],
  ['sunny sun bright', { time: 'day', weight: HINT }],
  ['sunset', { time: 'sunset' }],
  ['dusk twilight', { time: 'dusk' }],
  ['evening', { time: 'dusk', weight: 0.8 }],
  ['night midnight starlight nighttime starry', { time: 'night' }],
  ['star dark darkness', { time: 'night', weight: 0.5 }],
  ['moon moonlight moonlit', { time: 'night', thing: 'moon', weight: 0.8 }],
  ['comet meteor', { time: 'night', thing: 'comet', weight: 0.8 }],
  ['rainbow', { time: 'day', thing: 'rainbow', weight: 0.8 }],
  ['clear calm', { weather: 'clear', weight: HINT }],
  ['cloud overcast grey gray breeze hail', { weather: 'cloud' }],
  ['rain drizzle shower', { weather: 'rain' }],
  ['storm gale tempest hurricane thunderstorm', { weather: 'storm' }],
  ['lightning thunder', { weather: 'storm', thing: 'lightning' }],
  ['wind', { weather: 'cloud', weight: HINT }],
  ['snow blizzard snowstorm snowflake', { weather: 'snow', season: 'winter' }],
  ['fog mist haze', { weather: 'fog' }],
  ['spring', { season: 'spring' }],
  ['summer', { season: 'summer' }],
  ['autumn october november', { season: 'autumn' }],
  ['winter frost ice frozen icy christmas december january', { season: 'winter' }],
];
