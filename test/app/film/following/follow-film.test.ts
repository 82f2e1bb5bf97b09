import { setTimeout as pause } from 'node:timers/promises';
import { ServiceError } from '@temporalio/client';
import { plainDisplay } from '../../../../src/cli/display/film/plain-display';
import { NO_ONLOOKER } from '../../../../src/app/film/following/onlooker';
import { followFilm } from '../../../../src/app/film/following/follow-film';
import type { FilmClient } from '../../../../src/client/film-client';
import type { FilmState } from '../../../../src/client/listing/film-state';
import type { Manifest } from '../../../../src/domain/film/manifest';
import { FilmWaits } from '../../../../src/app/film/waiting/film-waits';
import { newProgress, type FilmProgress } from '../../../../src/domain/progress/progress';

const PATIENCE_MS = 40;
const PROGRESS: FilmProgress = {
  ...newProgress('The Sea'),
  script: { state: 'done', times: { askedAtMs: 0, startedAtMs: 0, endedAtMs: 2_500, attempt: 1, reused: false } },
};

/**
 * What a log says of a film that shows no progress for some time, which is not over before a sentence about that where one is due, and
 * then is made; `answer` is what it is asked for.
 */
async function said(
  answer: FilmClient['progress'],
  { state = 'being made', isDue = true }: { state?: FilmState; isDue?: boolean } = {},
): Promise<string[]> {
  const lines: string[] = [];
  const films: Pick<FilmClient, 'watch' | 'progress' | 'summary' | 'result'> = {
    async *watch() {
      while (isDue && lines.length === 0) await pause(PATIENCE_MS);
      // Long enough for a sentence that should not come, or not again.
      await pause(5 * PATIENCE_MS);
      yield PROGRESS;
    },
    progress: answer,
    summary: async (id) => ({ id, title: 'The Sea', state, startedAtMs: 0 }),
    result: async () => ({}) as Manifest,
  };
  const display = plainDisplay((line) => lines.push(line.trim().replace(/^\S+ s +/, '')));
  await followFilm(films as FilmClient, 'film-1', display, { patienceMs: PATIENCE_MS });
  return lines;
}

describe('a film that is followed, and shows no progress', () => {
  it.each([
    ['says so', async () => undefined],
    ['never answers', () => new Promise<never>(() => undefined)],
  ])('has a sentence, once, when no worker is there: the server %s', async (_what, answer) => {
    expect(await said(answer)).toEqual([
      'No worker answers: start one with "storyreel worker".',
      'script done (2.5 s)',
    ]);
  });

  it('has a sentence, once, when its server is out of reach', async () => {
    const cause = Object.assign(new Error('gone'), { code: 14, details: 'shard status unknown', metadata: {} });
    const gone = new ServiceError('Failed to query workflow', { cause });
    expect(await said(() => Promise.reject(gone))).toEqual([
      'The Temporal server does not answer (shard status unknown). Nothing is lost: once it does, films go on where they were, and so ' +
        'does the same command again.',
      'script done (2.5 s)',
    ]);
  });

  it('has none when a worker answers, for a step may take long', async () => {
    expect(await said(async () => newProgress('The Sea'), { isDue: false })).toEqual(['script done (2.5 s)']);
  });

  it('has none when it is made already: nobody need answer for it', async () => {
    expect(await said(async () => undefined, { state: 'made', isDue: false })).toEqual(['script done (2.5 s)']);
  });
});

describe('a film that waits for a person', () => {
  const waitsFor = {
    for: 'attention' as const,
    scenes: [2],
    sinceMs: 0,
    why: [{ scene: 2, sentence: 'It was refused.' }],
  };
  const busy: FilmProgress = { ...PROGRESS, bed: { state: 'asked' }, waitsFor };
  const alone: FilmProgress = { ...PROGRESS, bed: { state: 'done' }, waitsFor };
  const mended: FilmProgress = { ...PROGRESS, bed: { state: 'done' } };

  /** What an onlooker hears of a film that has these progresses. */
  async function heard(
    progresses: FilmProgress[],
    untilItWaits: boolean,
  ): Promise<{ heard: string[]; error: unknown }> {
    const told: string[] = [];
    const films: Pick<FilmClient, 'watch' | 'result'> = {
      async *watch() {
        yield* progresses;
      },
      result: async () => ({}) as Manifest,
    };
    const onlooker = { ...NO_ONLOOKER, waits: (waiting?: { for: string }) => told.push(waiting?.for ?? 'nothing') };
    const error: unknown = await followFilm(films as FilmClient, 'film-1', onlooker, { untilItWaits }).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    return { heard: told, error };
  }

  it('is followed on, and whoever looks on hears when it waits and when it no longer does', async () => {
    expect(await heard([busy, alone, alone, mended], false)).toEqual({
      heard: ['attention', 'nothing'],
      error: undefined,
    });
  });

  it('is left where nobody could answer, once nothing else of it is under way', async () => {
    const { heard: told, error } = await heard([busy, alone, mended], true);
    expect(told).toEqual(['attention']);
    expect(error).toBeInstanceOf(FilmWaits);
    expect((error as FilmWaits).message).toBe(
      'Scene 2 needs attention: It was refused.\nWhat to do: storyreel review film-1',
    );
    expect(await heard([busy, mended], true)).toEqual({ heard: ['attention', 'nothing'], error: undefined });
  });

  it('says by the clock of its server how long it still does', async () => {
    const untilMs = Date.parse('2026-03-01T12:00:00Z');
    const soon = { ...alone, waitsFor: { ...waitsFor, untilMs }, atMs: untilMs - 90_000 };
    const { error } = await heard([soon], true);
    expect((error as FilmWaits).message).toContain('If nobody answers within 1 min 30 s');
  });
});
