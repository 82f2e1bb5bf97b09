import type { Connected } from '../../../src/app/connection/connected';
import { reviseFilm, type PlannedRevision, type Revising } from '../../../src/app/review/revise-film';
import type { FilmClient } from '../../../src/client/film-client';
import { readSettings } from '../../../src/config/settings';
import type { Revision } from '../../../src/domain/film/change/revision';
import { newOrder, type Order } from '../../../src/domain/film/order/order';
import { VENDORS } from '../../../src/providers/registry';
import { aBoard, aScene } from '../../report-page/storyboard/a-board';
import { toy } from '../../support/vendors/toy-vendor';

const settings = readSettings({ TOY_KEY: 'canary-71ba2f' }, true, [...VENDORS, toy]);
const bear = { narrator: { provider: 'toy', model: 'small' }, voice: 'bear' };

/** What a person is told that a change of scene 1 costs at most, in a film that knows no prices and has 500 characters to be spoken then. */
async function toldCost(
  wish: Omit<Revising, 'scene' | 'who'>,
  { choices = {}, revisions = [] }: { choices?: Partial<Order>; revisions?: Revision[] } = {},
): Promise<number | undefined> {
  const films: Partial<FilmClient> = {
    summary: async (id) => ({ id, title: '', state: 'being made', startedAtMs: 1 }),
    board: async () => aBoard([aScene(1)]),
    order: async () => newOrder({ title: 'Das Meer', text: 'Ein Meer.' }, { language: 'de', ...choices }),
    changes: async () => ({ revisions }),
    planRevision: async () => ({ revision: 2, again: ['voice'], pictures: 0, characters: 500 }),
  };
  const connected = { films } as Connected;
  let planned: PlannedRevision | undefined;
  const context = { settings, interrupted: new AbortController().signal };
  await reviseFilm(connected, 'film-1', { ...wish, scene: 1, who: 'Ann' }, context, async (told) => {
    planned = told;
    return false;
  });
  return planned!.mostMicroUsd;
}

describe('what a change of a scene costs at most', () => {
  it('is nothing where an offline voice tells it', async () => {
    expect(await toldCost({ text: 'Ein See.' })).toBe(0);
  });

  it('is the price of the voice that it is to have', async () => {
    expect(await toldCost({ voice: 'toy/bear' })).toBe(1_000);
  });

  it('is the price of the voice that it has: as it was ordered, or changed since, and not of one of another scene', async () => {
    const revision = { revision: 2, who: 'Ada', atMs: 1, changeId: 'a', change: { voice: bear } };
    const text = { text: 'Ein See.' };
    expect(await toldCost(text, { choices: { wishes: { 1: { voice: bear } } } })).toBe(1_000);
    expect(await toldCost(text, { choices: { wishes: { 2: { voice: bear } } } })).toBe(0);
    expect(await toldCost(text, { revisions: [{ ...revision, scene: 1 }] })).toBe(1_000);
    expect(await toldCost(text, { revisions: [{ ...revision, scene: 2 }] })).toBe(0);
    expect(await toldCost(text, { choices: { cast: { Mira: bear } } })).toBe(1_000);
  });
});
