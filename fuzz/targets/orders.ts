import { anything, oneof } from 'fast-check';
import { usualStyle } from '../../src/domain/captions/style/resolved-style';
import { newOrder, type Order } from '../../src/domain/film/order/order';
import { refusalOf } from '../../src/domain/film/order/order-problems/order-problem';
import { orderProblems } from '../../src/domain/film/order/order-problems/order-problems';
import { purseProblem } from '../../src/domain/purse/purse-problem';
import { filmIdOf } from '../../src/client/film-id';
import { changedJson } from '../changed';
import { expectReadable } from '../sentence';
import type { Target } from '../target';

const HASH = 'a'.repeat(64);
const STORY = { title: 'The Sea', text: 'A calm sea at dawn.\n\nThen the wind came up.' };
const VENDOR = { provider: 'vendor', model: 'one' };

const FULL: Order = {
  ...newOrder(STORY),
  script: { title: 'The Sea', scenes: [{ text: 'A calm sea.', imagePrompt: 'sea' }] },
  sceneCount: 1,
  style: 'ink',
  captions: usualStyle(),
  motion: 'gentle',
  border: 'fade',
  music: { mood: 'calm', composer: VENDOR },
  logo: { file: { key: HASH, mediaType: 'image/png', bytes: 900, sha256: HASH }, place: 'top-left', opacity: 0.5 },
  titleCard: { spoken: true },
  endCard: { text: 'The end', spoken: false },
  pronunciations: { calm: 'kahm' },
  cast: { Mira: { narrator: VENDOR, voice: 'Emily' } },
  speed: 1.1,
  imagesInFlight: 3,
  purse: { mostMicroUsd: 1e6, prices: { pictureMicroUsd: 1000 }, sceneCount: 1 },
};

/** An order that a program sends, straight to the server or by the client. */
export const orders: Target = {
  cases: oneof(
    { weight: 5, arbitrary: changedJson(FULL) },
    { weight: 2, arbitrary: changedJson(newOrder(STORY)) },
    anything(),
  ),
  async take(value) {
    const problems = orderProblems(value);
    if (problems.length > 0) return expectReadable(refusalOf(problems));
    // Of a good order all that is planned of it before the first step.
    const order = value as Order;
    filmIdOf(order);
    const problem = purseProblem(order);
    if (problem) expectReadable(problem);
  },
};
