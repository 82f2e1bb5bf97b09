import { join } from 'node:path';
import { eventually } from '../../../support/eventually';
import { PLAIN, REFUSED, useOrderedFilms } from '../../../support/films/use-ordered-films';

const home = useOrderedFilms();
const { said, ended, order, waiting, hasVoice, whileWorking } = home;

describe('a film that waits for approvals', () => {
  it('keeps the terms of which nothing is said, as they are now and not as they were ordered', async () => {
    await whileWorking(['narrate B'], async () => {
      const id = await order('Kept', '--review', 'script', '--max-cost', '1');
      await waiting(id, 'script');
      await said('terms', id, '--max-cost', '2');
      expect(await said('terms', id, '--review-timeout', '2h')).toMatch(/^It may cost up to \$2\.00\./);

      const sinceMs = (await home.films.board(id)).waitsFor?.sinceMs ?? Infinity;
      await eventually('it has waited for a second', async () => Date.now() - sinceMs > 1_000);
      // A time of a review for which it does not wait now.
      expect(await said('terms', id, '--review', 'voices', '--review-timeout', '1s')).toContain(
        'It waits for its voices',
      );
      // So it is a single scene's turn that was not to be approved at first.
      await waiting(id, 'attention');
      await hasVoice(id, 1);
      expect(await said('approve', id, '--scene', '1')).toContain('The voices of scene 1 ');
      await home.films.cancel(id);
    });
  });

  it('may be given other terms: what it may cost, where it waits, and for how long', async () => {
    await whileWorking([], async () => {
      const id = await order('Terms', '--review', 'script');
      await waiting(id, 'script');
      expect(await said('terms', id)).toBe(
        'There is no limit on what it costs.\nIt waits for its script to be approved, as long as it takes.\n' +
          'A scene that cannot be made waits for somebody for 24 h 00 min.',
      );
      const again = ['make', join(home.directory, 'Terms.json'), '--detach', ...PLAIN];
      const dear = [...again, '--max-cost', '1'];
      const todo = `storyreel terms ${id} --max-cost 1`;
      expect(await ended(...dear)).toMatchObject({ code: 2, told: expect.stringContaining(`"${todo}"`) });
      expect(await said(...todo.split(' ').slice(1), '--as', 'Ann')).toMatch(/^It may cost up to \$1\.00\./);
      expect(await ended(...dear)).toMatchObject({ code: 0 });

      const changed = ['--review', 'script,voices', '--review-timeout', '2h', '--unanswered', 'go-on'];
      expect(await said('terms', id, ...changed, '--attention-timeout', '0', '--as', 'Ann')).toMatch(
        /It waits for its script and voices to be approved, for 2 h 00 min, and goes on then\.\nA scene that cannot be made fails it at once\.\nIts script waits for your approval; .+\nIf nobody answers within \d h \d\d min, it goes on\./,
      );
      expect((await home.films.terms(id)).review).toEqual({
        script: true,
        voices: true,
        timeoutMs: 7_200_000,
        atTimeout: 'go on',
      });
      expect((await said('history', id)).replace(/\s+/g, ' ')).toMatch(
        /Ann changed its terms: it may cost \$1\.00\. .+ Ann changed its terms: it waits for its script and voices to be approved, for 2 h 00 min, and goes on then; a scene that cannot be made fails it at once\.$/,
      );

      const refused = async (...terms: string[]) => (await ended('terms', id, ...terms)) as object;
      expect(await refused('--max-cost', '0.000001')).toMatchObject({
        code: 2,
        told: expect.stringContaining('Allow more'),
      });
      const sinceMs = (await home.films.board(id)).waitsFor?.sinceMs ?? Infinity;
      await eventually('it has waited for a second', async () => Date.now() - sinceMs > 1_000);
      expect(await refused('--review-timeout', '1s', '--unanswered', 'give-up')).toMatchObject({
        code: 2,
        told: expect.stringMatching(/would fail at once if it were to wait for 1\.0 s only/),
      });
      expect((await home.films.board(id)).waitsFor).toMatchObject({ for: 'script' });
      expect(await said('terms', id, '--review', 'none')).toContain('It waits for no approval.');
      await home.films.result(id);
      expect(await refused('--max-cost', '2')).toMatchObject({
        code: 2,
        told: expect.stringContaining('is made already'),
      });
    });
  });
});

describe('a film that has ended', () => {
  it('waits for nobody, and cannot be changed, also where it was stopped while it waited', async () => {
    await whileWorking([], async () => {
      const id = await order('Stopped', '--review', 'voices');
      await waiting(id, 'voices');
      await said('cancel', id);
      const watched = await ended('watch', id);
      expect(watched).toMatchObject({ code: 1, told: expect.stringContaining('It was cancelled.') });
      expect(await said('review', id)).not.toContain('approv');
      const dry = said('revise', id, '--scene', '1', '--text', 'Other.', '--dry-run');
      await expect(dry).rejects.toThrow(`${id} is cancelled already, and nothing of it can be changed.`);
    });
  });

  it('says of a change after it is made what to do instead', async () => {
    await whileWorking([], async () => {
      const id = await order('Done');
      await home.films.result(id);
      const late = said('revise', id, '--scene', '1', '--text', 'Other.');
      await expect(late).rejects.toThrow(`${id} is made already, and nothing of it can be changed. Make another one`);
    });
  });
});

describe('a scene that cannot be made', () => {
  it('waits for a person, who mends it for the price that they are told before', async () => {
    const asked = await whileWorking(['illustrate B by together'], async () => {
      const id = await order('Mend');
      await waiting(id, 'attention');
      const text = await said('review', id);
      expect(text).toContain(`Scene 2 needs attention: ${REFUSED}`);
      expect(text).toMatch(/If nobody answers within 2[34] h \d\d min, it fails/);
      expect(text).toContain(`storyreel skip ${id} --scene 2`);

      const dry = await said('revise', id, '--scene', '2', '--image-prompt', 'D', '--dry-run');
      expect(dry).toBe('Made again: scene 2/3: picture. It costs at most $0.0025.\nNothing is changed.');
      expect((await home.films.board(id)).revisions).toBe(0);
      const empty = await ended('revise', id, '--scene', '2', '--text', '', '--image-prompt', ' ');
      expect(empty).toMatchObject({
        code: 2,
        told:
          'The text (--text) should be text of 1 to 4000 characters, but is empty; ' +
          'the image prompt (--image-prompt) should be text of 1 to 4000 characters, but is blank. Nothing is changed.',
      });
      expect(await said('revise', id, '--scene', '2', '--image-prompt', 'D', '--as', 'Ann')).toContain(
        'Scene 2 is changed by Ann: it is revision 2 now.',
      );
      await home.films.result(id);
      const story = (await said('history', id)).replace(/\s+/g, ' ');
      expect(story).toContain(`The picture of scene 2 could not be made: ${REFUSED}`);
      expect(story).toContain('Ann changed scene 2, which was at revision 1: its picture is to show "D".');
    });
    expect(asked.filter((work) => work.startsWith('illustrate D'))).toHaveLength(1);
  });

  it('is tried again, or left out', async () => {
    const refused = ['illustrate A by together', 'illustrate B by together'];
    const asked = await whileWorking(refused, async (askedSoFar) => {
      const timesOfA = () => askedSoFar().filter((work) => work === refused[0]).length;
      const id = await order('Skip');
      await eventually('both wait', async () => (await home.films.board(id)).waitsFor?.scenes.length === 2);
      await said('retry', id, '--scene', '1');
      // What is left out before it has begun is asked of nobody.
      await eventually('it is tried again', async () => timesOfA() === 2);
      expect(await said('skip', id, '--scene', '1')).toContain('The film is made without scene 1');
      await said('skip', id, '--scene', '2', '--as', 'Ann');
      await home.films.result(id);
      expect(await said('history', id)).toMatch(/had scene 1 tried again\.[^]*Ann left scene 2 out\./);
    });
    expect(asked.filter((work) => work === 'illustrate A by together')).toHaveLength(2);
    expect(asked.filter((work) => work.startsWith('render'))).toEqual(['render C']);
  });
});
