import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { orderFilms } from '../../../../src/app/film/ordering/order-films';
import { planJob } from '../../../../src/app/order/plan-job';
import type { Job } from '../../../../src/app/order/job';
import type { Connected } from '../../../../src/app/connection/connected';
import type { FilmClient } from '../../../../src/client/film-client';
import { TermsError } from '../../../../src/client/ordering/terms';
import { readSettings } from '../../../../src/config/settings';
import { newOrder } from '../../../../src/domain/film/order/order';

const jobOf = (title: string): Job => ({
  order: newOrder({ title, text: title }),
  place: { path: `${title}.mp4`, ifTaken: 'another name', isNamed: false },
  warnings: [],
});

/** A server that refuses the orders and plans with this title. */
function connectedTo(refused: string): Connected {
  const films: Pick<FilmClient, 'start' | 'plan'> = {
    async start({ story }) {
      if (story.title === refused) throw new TermsError(`"${refused}" may cost more than it may.`);
      return { id: `film-${story.title}`, made: false, notes: [] };
    },
    plan: ({ story }) => Promise.reject(new Error(`"${story.title}" may cost more than it may.`)),
  };
  return { films: films as FilmClient } as Connected;
}

let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'storyreel-order-films-'));
});
afterEach(() => rm(home, { recursive: true, force: true }));

describe('several orders', () => {
  it('are each answered: one that is refused keeps no id of the others', async () => {
    const settings = readSettings({ STORYREEL_HOME: home, TEMPORAL_ADDRESS: '127.0.0.1:1' });
    const ordered = await orderFilms(['Sea', 'Lake', 'Pond'].map(jobOf), { settings }, connectedTo('Lake'));
    expect(ordered).toEqual([
      { title: 'Sea', id: 'film-Sea', made: false, notes: [] },
      { title: 'Lake', failure: '"Lake" may cost more than it may.', isRefused: true },
      { title: 'Pond', id: 'film-Pond', made: false, notes: [] },
    ]);
  });

  describe('of drafts whose script a vendor is paid for', () => {
    const draft = (title: string, place: Partial<Job['place']> = {}): Job => {
      const job = jobOf(title);
      const scriptwriter = { provider: 'gemini', model: 'm' };
      return { ...job, order: { ...job.order, scriptwriter, draft: true }, place: { ...job.place, ...place } };
    };
    /** The same server, on which a script costs something, or is in the store. */
    const paidBy = (reused: boolean) => {
      const written: string[] = [];
      const connected = connectedTo('Lake');
      const times = { by: 'gemini/m', askedAtMs: 1, startedAtMs: 2, endedAtMs: 3, attempt: 1, reused };
      const plan: FilmClient['plan'] = async ({ story: { title } }) => {
        written.push(title);
        return { script: { title, scenes: [] }, times: { ...times, ...(!reused && { costMicroUsd: 2_100 }) } };
      };
      return { connected: { films: { ...connected.films, plan } } as Connected, written };
    };
    const settingsOf = () => readSettings({ STORYREEL_HOME: home, TEMPORAL_ADDRESS: '127.0.0.1:1' });
    const LATE = ' Its script is written and paid for: ordered again, it has that for nothing.';

    it('have failed, and are not refused as if nothing was begun, when that was paid before the film is refused', async () => {
      const ordered = await orderFilms([draft('Lake')], { settings: settingsOf() }, paidBy(false).connected);
      expect(ordered).toEqual([
        { title: 'Lake', failure: `"Lake" may cost more than it may.${LATE}`, isRefused: false },
      ]);
    });

    it('are refused where the store had it, and nothing was paid', async () => {
      const ordered = await orderFilms([draft('Lake')], { settings: settingsOf() }, paidBy(true).connected);
      expect(ordered).toEqual([{ title: 'Lake', failure: '"Lake" may cost more than it may.', isRefused: true }]);
    });

    it('have none written where nobody could remember where they are to go', async () => {
      await writeFile(join(home, 'places'), '');
      const { connected, written } = paidBy(false);
      const [ordered] = await orderFilms([draft('Sea', { isNamed: true })], { settings: settingsOf() }, connected);
      expect(ordered).toMatchObject({ failure: expect.stringContaining('EEXIST') });
      expect(written).toEqual([]);
    });
  });

  it('that are planned have an outcome each, also when one is refused before it is begun', async () => {
    const job = jobOf('Lake');
    const planned = await planJob(job, connectedTo('Lake'), readSettings({}));
    expect(planned).toEqual({ job, failure: '"Lake" may cost more than it may.', isRefused: false });
  });
});
