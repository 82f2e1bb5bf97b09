import { eventSentence } from '../../../../src/app/film/history/event-sentence';
import type { FilmEvent } from '../../../../src/client/history/film-event';
import { newOrder } from '../../../../src/domain/film/order/order';

const times = { by: 'together/flux', askedAtMs: 0, startedAtMs: 1_000, endedAtMs: 21_000, attempt: 2, reused: false };
const changed = (by: string, asked: unknown): FilmEvent => ({ is: 'changed', atMs: 0, by, asked });
const made = (step: string): FilmEvent => ({
  is: 'made',
  atMs: 0,
  step,
  attempt: 1,
  times: { ...times, reused: true },
});
const order = newOrder({ title: 'The Sea', text: 'A sea.' }, { revises: 'film-0' });

describe('the story of a film', () => {
  it.each([
    [{ is: 'ordered', atMs: 0, order }, '"The Sea" was ordered, to be made of film-0.'],
    [
      {
        is: 'ordered',
        atMs: 0,
        order: { ...order, scriptRevision: { revision: 2, scenes: [], who: 'Ann', atMs: 0, changeId: 'c' } },
      },
      '"The Sea" was ordered, to be made of film-0, with what was changed of it before (1).',
    ],
    [
      {
        is: 'made',
        atMs: 0,
        step: 'picture-3.r2',
        attempt: 2,
        times: { ...times, costMicroUsd: 2_700 },
        before: 'No answer came.',
      },
      'The picture of scene 3 (revision 2) was made by together/flux in 20 s, for $0.0027, at attempt 2. Before that: No answer came.',
    ],
    [
      { is: 'failed', atMs: 0, step: 'voice-1', attempt: 1, failure: 'No.' },
      'The voice of scene 1 could not be made: No.',
    ],
    [{ is: 'stopped', atMs: 0, step: 'clip-2' }, 'The clip of scene 2 was stopped.'],
    [made('border-start-1'), 'The border at the beginning was in the store.'],
    [made('border-2-3.r2'), 'The border between 2 and 3 was in the store.'],
    [made('border-3-end'), 'The border at the end was in the store.'],
    [made('voice-0'), 'The voice of the title card was in the store.'],
    [made('card-0'), 'The picture of the title card was in the store.'],
    [made('card-4'), 'The picture of the end card was in the store.'],
    [made('clip-4'), 'The clip of the end card was in the store.'],
    [made('border-0-1'), 'The border between the title card and scene 1 was in the store.'],
    [made('border-3.r2-4'), 'The border between scene 3 and the end card was in the store.'],
    [made('film'), 'The whole film was in the store.'],
    [changed('pause', { who: 'Ann' }), 'Ann paused it.'],
    [{ is: 'unanswered', atMs: 0, what: 'voices', goesOn: true }, 'Nobody approved its voices in time: it went on.'],
    [{ is: 'unanswered', atMs: 0, what: 'attention', goesOn: false }, 'Nobody mended what could not be made in time.'],
    [{ is: 'unanswered', atMs: 0, goesOn: false }, 'Nobody answered in time.'],
    [
      changed('setTerms', { who: 'Ann', purse: { mostMicroUsd: 50_000 } }),
      'Ann changed its terms: it may cost $0.0500.',
    ],
    [
      changed('reviseScene', {
        who: 'Ann',
        scene: 2,
        revision: 1,
        change: { take: { of: 'voice', take: 'new' }, own: { picture: {} } },
      }),
      'Ann changed scene 2, which was at revision 1: another take of its voice; a picture of their own.',
    ],
    [
      { is: 'ended', atMs: 0, state: 'failed', failure: 'Scene 1 could not be made.' },
      'The film has failed: Scene 1 could not be made.',
    ],
  ] as [FilmEvent, string][])('has a sentence for %j', (event, sentence) => {
    expect(eventSentence(event, 4)).toBe(sentence);
  });

  it.each([[undefined], [null], [7], ['x'], [[]], [{ who: {}, change: 'x', scenes: 'y' }]])(
    'has one also for what anybody may have asked, such as %j',
    (asked) => {
      for (const by of ['approve', 'reviseScene', 'reviseScript', 'retryScene', 'setTerms', 'other']) {
        expect(eventSentence(changed(by, asked))).toMatch(/^Somebody .+\.$/);
      }
    },
  );
});
