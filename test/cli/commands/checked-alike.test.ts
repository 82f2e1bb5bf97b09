import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startSimulator, type Simulator } from '../../../src/simulator/simulator';
import { THREE_SCENES } from '../../support/films/made-with-stand-ins';
import { useOrderedFilms } from '../../support/films/use-ordered-films';

const home = useOrderedFilms();
const { ended, order, whileWorking } = home;

let simulator: Simulator;
beforeAll(async () => {
  simulator = await startSimulator({ scale: 1 / 1000 });
});
afterAll(() => simulator.close());
beforeEach(() => {
  process.env['STORYREEL_NARRATOR'] = 'chatterbox';
  process.env['CHATTERBOX_URLS'] = `${simulator.url}/chatterbox-1`;
});

/** Whatever says what a film would be, or orders it. */
const COMMANDS = ['make --plan', 'make --detach', 'remake --dry-run', 'remake --detach'] as const;
const PLANS: readonly string[] = ['make --plan', 'remake --dry-run'];

/** Does something with a film that is made, and a story for another one, which these commands are about. */
async function withFilm(title: string, act: (line: (name: string) => string[]) => Promise<void>): Promise<string[]> {
  return whileWorking([], async () => {
    const made = await order(title);
    await home.films.result(made);
    const path = join(home.directory, `${title} again.json`);
    await writeFile(path, JSON.stringify({ title: `${title} again`, scenes: THREE_SCENES }));
    await act((name) => {
      const [command = '', option = ''] = name.split(' ');
      return [command, command === 'make' ? path : made, option];
    });
  });
}

describe('an order is checked alike, whichever command it is of:', () => {
  it.each([
    ['a voice that its server has not', ['--voice', 'Nobody'], /has \(Emily, .*but it is "Nobody"/],
    ['a language that nobody there speaks', ['--language', 'fr'], /speak "en", but the language is "fr"/],
    ['a language of other letters', ['--language', 'ru'], /"ru"/],
  ])('%s is refused before anything is begun', async (what, options, sentence) => {
    const asked = await withFilm(what, async (line) => {
      for (const name of COMMANDS) {
        const end = await ended(...line(name), ...options);
        expect({ name, ...end }).toEqual({ name, code: 2, said: '', told: expect.stringMatching(sentence) });
      }
    });
    // Those of the film that was there before.
    expect(asked.filter((work) => work.startsWith('narrate'))).toHaveLength(3);
    expect((await readdir(home.directory)).filter((name) => name.endsWith('.script.json'))).toEqual([]);
  });

  it('of a server that is not there is told, to programs too, and the film is made when it is there', async () => {
    await withFilm('Server', async (line) => {
      process.env['CHATTERBOX_URLS'] = 'http://nowhere.invalid';
      for (const name of COMMANDS) {
        const { code, said, told } = await ended(...line(name), '--speed', '1.1');
        expect({ name, code, told }).toEqual({ name, code: 0, told: '' });
        expect(said).toMatch(/^"Server( again)?": .*nowhere\.invalid cannot be reached/);
        const json = JSON.parse((await ended(...line(name), '--speed', '1.2', '--json')).said) as object;
        const [answer] = [json].flat();
        expect({ name, ...answer }).toMatchObject({ name, warnings: [expect.stringMatching(/cannot be reached/)] });
      }
    });
  });

  it('of a server that need not speak nothing is told: what it spoke is there', async () => {
    await withFilm('Silent', async (line) => {
      process.env['CHATTERBOX_URLS'] = 'http://nowhere.invalid';
      const { said } = await ended(...line('remake --dry-run'), '--scene', '2', '--take', 'new');
      expect(said).toMatch(/^Drawn anew: scene 2\./);
    });
  });

  it('a place that is taken refuses a film that would be written there, and is told where it is only planned', async () => {
    await withFilm('Place', async (line) => {
      const path = join(home.directory, 'mine.mp4');
      await writeFile(path, 'mine');
      for (const name of COMMANDS) {
        const { code, said, told } = await ended(...line(name), '--out', path, '--captions', 'word');
        const sentence = expect.stringContaining(`${path}, or a file that goes beside it`);
        const isPlanned = PLANS.includes(name);
        expect({ name, code, text: isPlanned ? said : told }).toEqual({
          name,
          code: isPlanned ? 0 : 2,
          text: sentence,
        });
      }
    });
  });

  it('a text without a font is told of, also where it is one of a scene', async () => {
    await withFilm('Text', async (line) => {
      const text = 'Der alte Wärter stieg jeden Abend die Treppe hinauf, und das Meer war dunkel und still. 漢';
      for (const name of ['remake --dry-run', 'remake --detach']) {
        const { said } = await ended(...line(name), '--scene', '2', '--text', text);
        expect(said).toMatch(/1 characters have no font here/);
      }
    });
  });

  it('a voice that its server has not is refused for a scene in the making, too', async () => {
    await whileWorking(['illustrate B by together'], async () => {
      const id = await order('Making');
      const { code, told } = await ended('revise', id, '--scene', '1', '--voice', 'Nobody');
      expect({ code, told }).toEqual({ code: 2, told: expect.stringMatching(/but it is "Nobody"/) });
      process.env['CHATTERBOX_URLS'] = 'http://nowhere.invalid';
      const { said } = await ended('revise', id, '--scene', '1', '--voice', 'Axel', '--dry-run');
      expect(said).toMatch(/nowhere\.invalid cannot be reached.*\n.*Made again/s);
      await home.temporal.workflow.getHandle(id).terminate();
    });
  });
});
