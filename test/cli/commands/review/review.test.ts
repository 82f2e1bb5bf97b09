import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eventually } from '../../../support/eventually';
import { THREE_SCENES } from '../../../support/films/made-with-stand-ins';
import { idIn, PLAIN, REFUSED, useOrderedFilms } from '../../../support/films/use-ordered-films';

const home = useOrderedFilms();
const { said, ended, order, whileWorking } = home;

const waiting = (id: string, what: string) =>
  eventually(`it waits for ${what}`, async () => (await home.films.board(id)).waitsFor?.for === what);

describe('a film that waits for approvals', () => {
  it('goes on as a person says, step by step, and tells it afterwards', async () => {
    const asked = await whileWorking([], async () => {
      const id = await order('Sea', '--review', 'script,voices');
      await waiting(id, 'script');
      expect(await said('show', id)).toMatch(
        new RegExp(`^"Sea" \\(${id}\\): script review\n[^]+What to do: storyreel review ${id}`),
      );
      expect(await said('review', id)).toMatch(
        /"Sea" \(film-\w+\): script review, 3 scenes\nIts script waits for your approval/,
      );
      expect(await said('approve', id, '--as', 'Ann')).toMatch(
        /^The script of scenes 1 to 3 \(script-[0-9a-f]{8}\) is approved by Ann\.\nIt goes on; "storyreel watch film-/,
      );

      await waiting(id, 'voices');
      const text = await said('review', id);
      expect(text).toContain(
        'Its voices (scenes 1 to 3) wait for your approval; no picture is made, or paid for, before.',
      );
      expect(text).toContain('Scene 2: awaiting approval\n  text       B is short.\n  prompt     B\n');
      expect(text).toMatch(new RegExp(`\nstoryreel approve ${id} --scene 1 --seen voices-[0-9a-f]{8}\n`));
      expect(JSON.parse(await said('review', id, '--json'))).toMatchObject({
        id,
        stage: 'voices review',
        sceneCount: 3,
      });

      expect(await said('approve', id, '--scene', '1,3')).toMatch(
        /^The voices of scenes 1 and 3 \(voices-[0-9a-f]{8}\) are approved by .+\.\nIts voices \(scene 2\) wait for your approval/,
      );
      expect(await said('approve', id, '--as', 'Ann')).toMatch(
        /^The voices of scene 2 \(voices-[0-9a-f]{8}\) are approved by Ann\.\nIt goes on/,
      );
      await home.films.result(id);
      expect(await said('history', id)).toMatch(
        /"Sea" was ordered\.[^]*Ann approved the script\.[^]*approved the voices of scenes 1 and 3\.[^]*The film is made\.$/,
      );
      await expect(said('approve', id)).rejects.toThrow(`${id} has nothing to approve now (it is at: made).`);
    });
    expect(asked.filter((work) => work.startsWith('illustrate'))).toHaveLength(3);
  });

  it('is approved by a late answer only as it was seen', async () => {
    await whileWorking([], async () => {
      const id = await order('Late', '--review', 'script,voices');
      await waiting(id, 'script');
      const refused = async (...seen: string[]) => (await ended('approve', id, '--seen', ...seen)) as object;
      const { seen } = JSON.parse(await said('review', id, '--json')) as { seen: string };
      expect(await said('review', id)).toContain(`storyreel approve ${id} --seen ${seen}\n`);
      await said('revise', id, '--scene', '2', '--text', 'Other words.', '--as', 'Ben');
      expect(await refused(seen)).toMatchObject({
        code: 2,
        told: `What is under review of ${id} is not what you saw (${seen}): something was changed since. Look again with "storyreel review ${id}".`,
      });
      expect(await refused('voices')).toMatchObject({ code: 2, told: 'Its script is to be approved first.' });
      expect((await home.films.board(id)).waitsFor).toMatchObject({ for: 'script', scenes: [1, 2, 3] });

      await said('approve', id, '--seen', 'script', '--as', 'Ben');
      await waiting(id, 'voices');
      for (const late of [seen, 'script']) {
        expect(await refused(late)).toMatchObject({ code: 2, told: 'Its script is approved already, by Ben.' });
      }
      expect((await home.films.board(id)).waitsFor).toMatchObject({ for: 'voices', scenes: [1, 2, 3] });
      const { seen: heard } = JSON.parse(await said('review', id, '--json')) as { seen: string };
      expect(await said('approve', id, '--seen', heard, '--as', 'Ann')).toContain(
        `The voices of scenes 1 to 3 (${heard}) are approved by Ann.`,
      );
      expect(await refused('film')).toMatchObject({ code: 2 });
      await home.films.result(id);
    });
  });

  it('has a scene approved as it was seen, whatever was changed of another one since', async () => {
    await whileWorking([], async () => {
      const id = await order('Scenes', '--review', 'voices');
      await waiting(id, 'voices');
      interface Told {
        seen: string;
        scenes: { scene: number; seen: string; revision: number; is: string }[];
      }
      const told = async () => JSON.parse(await said('review', id, '--json')) as Told;
      const { seen: all, scenes } = await told();
      const [first, second, third] = scenes.map(({ seen }) => seen) as [string, string, string];
      expect(await said('review', id)).toContain(`prompt     B\n  seen       ${second}\n`);
      await said('revise', id, '--scene', '2', '--text', 'Other words.');
      await eventually('it is spoken', async () => (await told()).scenes[1]?.is === 'awaiting approval');

      const approve = (...args: string[]) => ended('approve', id, '--as', 'Ann', ...args);
      expect(await approve('--scene', '3', '--seen', all)).toMatchObject({
        code: 2,
        told: `What is under review of ${id} is not what you saw (${all}): something was changed since, maybe in another scene: each has a word of its own. Look again with "storyreel review ${id}".`,
      });
      expect(await approve('--scene', '3', '--seen', second)).toMatchObject({ code: 2 });
      expect(await approve('--scene', '2', '--seen', second)).toMatchObject({ code: 2 });
      expect(await approve('--scene', '2,3', '--seen', `${second},${third}`)).toMatchObject({ code: 2 });
      expect(await approve('--seen', `${first},${third}`)).toMatchObject({ code: 2 });
      expect((await home.films.board(id)).waitsFor?.scenes).toEqual([1, 2, 3]);

      expect(await approve('--scene', '3', '--seen', third)).toMatchObject({
        code: 0,
        said: expect.stringContaining(`The voices of scene 3 (${third}) are approved by Ann.`),
      });
      expect(await approve('--scene', '1', '--seen', `${first},${second}`)).toMatchObject({ code: 0 });
      expect((await home.films.board(id)).waitsFor?.scenes).toEqual([2]);
      const { scenes: now } = await told();
      expect(await approve('--scene', '1,2', '--seen', `${now[0]?.seen},${now[1]?.seen}`)).toMatchObject({ code: 0 });
      await home.films.result(id);
    });
  });

  it('has a scene of it approved only as it was seen while others are still made', async () => {
    await whileWorking(['narrate B'], async () => {
      const id = await order('Early', '--review', 'voices');
      await waiting(id, 'attention');
      expect((await home.films.board(id)).stage).toBe('making');
      expect(await ended('approve', id, '--scene', '1', '--seen', 'voices-00000000')).toMatchObject({
        code: 2,
        told: expect.stringContaining('is not what you saw (voices-00000000)'),
      });
      expect(await said('approve', id, '--scene', '1', '--seen', 'voices')).toContain('The voices of scene 1 ');
      await home.films.cancel(id);
    });
  });

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

  it('goes on by itself when its time is over, and its history says of each review that nobody answered', async () => {
    await whileWorking([], async () => {
      const id = await order('Time', '--review', 'script,voices', '--review-timeout', '1s', '--unanswered', 'go-on');
      await home.films.result(id);
      expect(await said('history', id)).toMatch(
        /Nobody approved its script in time: it went on\.\n[^]+The voice of scene 3 [^]+Nobody approved its voices in time: it went on\./,
      );
    });
  });

  it('takes another script in the place of the one that is under review', async () => {
    const changed = join(home.directory, 'changed.json');
    const asked = await whileWorking([], async () => {
      const id = await order('Lake', '--review', 'script');
      await waiting(id, 'script');
      expect(await said('review', id, '--script', changed)).toContain(`hand it in: storyreel approve ${id} --script`);
      await expect(said('review', id, '--script', changed)).rejects.toThrow('is there already');
      const script = JSON.parse(await readFile(changed, 'utf8')) as { title: string; scenes: object[] };
      expect(script).toEqual({ title: 'Lake', scenes: THREE_SCENES });
      const scenes = [script.scenes[2], { text: 'New words.', imagePrompt: 'new' }];
      await writeFile(changed, JSON.stringify({ ...script, scenes }));
      await expect(said('approve', id, '--script', changed, '--scene', '1')).rejects.toThrow('leave out --scene');
      await said('approve', id, '--script', changed, '--as', 'Ann');
      // The third scene is the first now, and keeps its number; the new one has the next.
      expect((await said('review', id)).split('\n').slice(-2)).toEqual([
        expect.stringMatching(/^ *3 +.+, at place 1 of the film: C /),
        expect.stringMatching(/^ *4 +.+, at place 2 of the film: New words\.$/),
      ]);
      await home.films.result(id);
      expect(await said('history', id)).toContain('Ann changed the script: it has 2 scenes.');
    });
    expect(asked.filter((work) => /^(?:narrate|illustrate)/.test(work)).sort()).toEqual([
      'illustrate C by together',
      'illustrate new by together',
      'narrate C',
      'narrate New',
    ]);
  });

  it('ends make with exit code 3 and what to type where nobody could answer', async () => {
    const path = join(home.directory, 'Pond.json');
    await writeFile(path, JSON.stringify({ title: 'Pond', scenes: THREE_SCENES }));
    const notify = `printf '%s|%s\\n' "$STORYREEL_STATE" "$STORYREEL_SENTENCE" >> ${home.directory}/notices`;
    await whileWorking([], async () => {
      const made = await ended('make', path, '--review', 'script', '--review-timeout', '2h', '--notify', notify);
      const id = idIn(made.said);
      expect(made.code).toBe(3);
      expect(made.told).toMatch(
        /^Its script waits for your approval; nothing else is made, or paid for, before\.\nIf nobody answers within (?:2 h 00|1 h 59) min/,
      );
      expect(made.told).toContain(`What to do: storyreel review ${id}`);
      expect(await readFile(join(home.directory, 'notices'), 'utf8')).toMatch(
        new RegExp(`^waits\\|"Pond": Its script waits .* What to do: storyreel review ${id}\\n$`),
      );
      const watched = await ended('watch', id);
      expect(watched).toMatchObject({ code: 3, told: expect.stringContaining(`storyreel review ${id}`) });
      const json = JSON.parse((await ended('make', path, '--json')).said) as object;
      expect(json).toEqual([expect.objectContaining({ title: 'Pond', state: 'waits', id })]);
      await home.films.cancel(id);
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
    const asked = await whileWorking(['illustrate A by together', 'illustrate B by together'], async () => {
      const id = await order('Skip');
      await eventually('both wait', async () => (await home.films.board(id)).waitsFor?.scenes.length === 2);
      await said('retry', id, '--scene', '1');
      expect(await said('skip', id, '--scene', '1')).toContain('The film is made without scene 1');
      await said('skip', id, '--scene', '2', '--as', 'Ann');
      await home.films.result(id);
      expect(await said('history', id)).toMatch(/had scene 1 tried again\.[^]*Ann left scene 2 out\./);
    });
    expect(asked.filter((work) => work === 'illustrate A by together')).toHaveLength(2);
    expect(asked.filter((work) => work.startsWith('render'))).toEqual(['render C']);
  });
});
