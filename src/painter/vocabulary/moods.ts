import { HINT, type Group } from './meaning';

/** Words for how a scene feels. */
export const MOOD_WORDS: Group[] = [
  [
    'happy happiness joy joyful laughter laugh merry cheerful cheer celebrate celebration festival feast smile delight',
    { mood: 'joyful' },
  ],
  ['love romance', { mood: 'joyful', time: 'sunset', weight: HINT }],
  ['hope', { mood: 'joyful', time: 'dawn', weight: HINT }],
  [
    'sad sadness lonely loneliness grief tears sorrow sorrowful weep cry mourn farewell goodbye gloomy melancholy',
    { mood: 'sad' },
  ],
  [
    'mystery mysterious secret strange magic magical enchanted spell riddle unknown hidden curse',
    { mood: 'mysterious' },
  ],
  [
    'afraid scary scared fear frightening frightened terror terrible horror haunted monster nightmare dread fearful',
    { mood: 'frightening' },
  ],
  ['peace peaceful quiet gentle serene tranquil silence asleep sleep dream harmony', { mood: 'peaceful' }],
  ['calm', { mood: 'peaceful', weather: 'clear', weight: HINT }],
];
