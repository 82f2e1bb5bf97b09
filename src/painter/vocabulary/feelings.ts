import { HINT, type Group } from './meaning';

/** Words for how a scene feels. */
export const FEELING_WORDS: Group[] = [
  [
    'happy happiness joy joyful laughter laugh merry cheerful cheer celebrate celebration festival feast smile delight',
    { feeling: 'joyful' },
  ],
  ['love romance', { feeling: 'joyful', time: 'sunset', weight: HINT }],
  ['hope', { feeling: 'joyful', time: 'dawn', weight: HINT }],
  [
    'sad sadness lonely loneliness grief tears sorrow sorrowful weep cry mourn farewell goodbye gloomy melancholy',
    { feeling: 'sad' },
  ],
  [
    'mystery mysterious secret strange magic magical enchanted spell riddle unknown hidden curse',
    { feeling: 'mysterious' },
  ],
  [
    'afraid scary scared fear frightening frightened terror terrible horror haunted monster nightmare dread fearful',
    { feeling: 'frightening' },
  ],
  ['peace peaceful quiet gentle serene tranquil silence asleep sleep dream harmony', { feeling: 'peaceful' }],
  ['calm', { feeling: 'peaceful', weather: 'clear', weight: HINT }],
];
