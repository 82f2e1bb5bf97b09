import { TEXTS as NARRATION } from '../voice/texts';

/** What is spoken: narration as films have it, with commas and without, in long sentences and short. */
export const TEXTS: readonly string[] = [
  ...NARRATION,
  'The window was dark but the smell of bread was already in the street. He pushed the heavy door open and found the whole family ' +
    'around the oven because it was the only warm place left in the village.',
  'When the clouds opened at last, a thin line of gold ran over the waves, touched the rocks, and disappeared. The dog barked once. ' +
    'Then, very slowly, a grey shape rose out of the fog: not a ferry, not a fishing boat, but a whale.',
];
