import { ending, saying } from '../gemini-answers';
import type { Fault } from './fault';

const blocking = (blockReason: string) => saying('', { candidates: undefined, promptFeedback: { blockReason } });

/** A story that Gemini refuses. */
export const REFUSED_STORIES: Fault[] = [
  [
    'it blocks the story',
    [blocking('PROHIBITED_CONTENT')],
    'refused',
    1,
    {},
    /safety check refused it \(PROHIBITED_CONTENT\)\. Change the story, or set STORYREEL_SCRIPTWRITER=local/,
  ],
  ['it blocks the story for a new reason', [blocking('MODEL_ARMOR')], 'refused', 1, {}, /\(MODEL_ARMOR\)/],
  ['it stops for safety', [ending('SAFETY')], 'refused', 1, {}, /\(SAFETY\)/],
  ['it stops for a prohibited content', [ending('PROHIBITED_CONTENT')], 'refused', 1, {}, /\(PROHIBITED_CONTENT\)/],
  ['it stops at its blocklist', [ending('BLOCKLIST')], 'refused', 1, {}, /\(BLOCKLIST\)/],
  ['it stops for data of a person', [ending('SPII')], 'refused', 1, {}, /\(SPII\)/],
  [
    'it would repeat a published text',
    [ending('RECITATION')],
    'refused',
    1,
    {},
    /repeat a published text \(RECITATION\)\. Order it with --verbatim/,
  ],
];
