import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import { Command } from '../../../bench/one-machine/command';
import { freePorts } from '../../../bench/one-machine/free-ports';
import { startVendors, simulatedEnvironment, type Vendors } from '../../../bench/one-machine/vendors';
import { Victims } from '../../../bench/one-machine/victims';
import { wholeRecords } from '../../../bench/films/whole-records';
import { ChangeError } from '../../../src/client/ordering/change-error';
import { filmClient, type FilmClient } from '../../../src/client/film-client';
import { readSettings } from '../../../src/config/settings';
import { newOrder, type Order } from '../../../src/domain/film/order/order';
import type { SceneChange } from '../../../src/domain/film/change/scene-change';
import { rememberServerPorts } from '../../../src/embedded/server/server-ports';
import { eventually } from '../../support/eventually';
import { QUICK_VOICE } from '../../support/films/quick-voice';
import { storedManifest } from '../../support/films/stored-manifest';

const who = 'Ada';

/** Ten changes, each of the scene with that number, and who is killed after it, at a moment that nobody has chosen. */
const CHANGES: [scene: number, change: SceneChange, killed?: 'worker' | 'server' | 'everything'][] = [
  [1, { imagePrompt: 'a red boat' }],
  [2, { text: 'Two gulls follow it.' }, 'worker'],
  [1, { take: { of: 'picture', take: 'new' } }],
  [3, { imagePrompt: 'a lamp' }, 'server'],
  [2, { imagePrompt: 'two gulls' }],
  [1, { take: { of: 'picture', take: 2 } }, 'everything'],
  [3, { text: 'One lamp is left.' }],
  [3, { imagePrompt: 'one lamp' }, 'worker'],
  [2, { take: { of: 'picture', take: 'new' } }],
  [1, { imagePrompt: 'a green boat' }, 'everything'],
];

const SCENES = ['A boat goes out.', 'Gulls follow it.', 'Lamps are lit.'].map((text, index) => ({
  text,
  imagePrompt: `picture ${index + 1}`,
}));

let directory: string;
let home: string;
let vendors: Vendors;
let environment: NodeJS.ProcessEnv;
let dev: Command;
let victims: Victims;
let connection: Connection;
let films: FilmClient;
let order: Order;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'storyreel-revised-'));
  home = join(directory, 'home');
  vendors = await startVendors();
  environment = simulatedEnvironment(vendors.simulator, home);
  const { illustrator } = readSettings(environment).roles;
  const story = { title: 'The Boat', text: SCENES.map(({ text }) => text).join('\n\n') };
  const script = { title: story.title, scenes: SCENES };
  order = newOrder(story, {
    script,
    illustrator,
    ...QUICK_VOICE,
    format: 'square',
    draft: true,
    review: { pictures: true },
  });
  const ports = await freePorts();
  await mkdir(home, { recursive: true });
  rememberServerPorts(home, ports);
  victims = new Victims(home);
  dev = new Command(['dev'], environment, directory);
  connection = Connection.lazy({ address: `127.0.0.1:${ports.temporal}` });
  films = filmClient(new Client({ connection }));
});

afterAll(async () => {
  dev?.killNow();
  victims?.killAllNow();
  await Promise.all([dev?.ended, victims?.untilGone(), connection?.close(), vendors?.simulator.close()]);
  await rm(directory, { recursive: true, force: true, maxRetries: 3 });
});

/** What is asked for again and again until somebody is there to answer; a refusal is an answer. */
const insisted = <T>(what: string, ask: () => Promise<T>): Promise<T> =>
  eventually(what, () =>
    ask()
      .then((answer) => ({ answer }))
      .catch((error: unknown) => {
        if (error instanceof ChangeError) throw error;
        return pause(200).then(() => undefined);
      }),
  ).then(({ answer }) => answer);

const calls = () => vendors.simulator.audit().filter(({ endpoint }) => endpoint === 'image').length;

/** How many calls have come to nothing, as nothing of them is in the store. */
async function wasted(): Promise<number> {
  let kept = 0;
  for await (const { recipe } of wholeRecords(join(home, 'store'))) if (recipe.step === 'illustrateScene') kept++;
  return calls() - kept;
}

async function kill(who: 'worker' | 'server' | 'everything'): Promise<void> {
  if (who === 'worker') victims.killWorkerNow();
  if (who === 'server') victims.killServerNow();
  if (who !== 'everything') return;
  dev.killNow();
  victims.killAllNow();
  await Promise.all([dev.ended, victims.untilGone()]);
  dev = new Command(['dev'], environment, directory);
}

describe('ten changes of a film while all that makes it is killed at random', () => {
  it('are all made, answered once, and paid for once but for what was in flight at a kill', async () => {
    const { id } = await insisted('the film is begun', () => films.start(order));
    const revisions = [1, 1, 1];
    for (const [index, [scene, change, killed]] of CHANGES.entries()) {
      const revision = revisions[scene - 1]!++;
      const changeId = randomUUID();
      // One that is replaced before it is made is never made, and a later change asks for it again.
      if (change.take?.take === 'new') {
        await insisted('the take before is made', async () => {
          const { takes } = (await films.board(id)).scenes[scene - 1]!;
          if (!takes.some(({ of, isCurrent }) => of === 'picture' && isCurrent)) throw new Error('not yet');
        });
      }
      const answers = [
        insisted(`change ${index + 1} is answered`, () =>
          films.reviseScene(id, { scene, revision, change, who }, { changeId }),
        ),
      ];
      if (killed) {
        await pause((index * 137) % 400);
        await kill(killed);
        // Whoever did not hear the answer asks again, and hears the same.
        answers.push(
          insisted('the answer is heard again', () =>
            films.reviseScene(id, { scene, revision, change, who }, { changeId }),
          ),
        );
      }
      const [first, again] = await Promise.all(answers);
      expect(first).toMatchObject({ revision: revision + 1 });
      expect(again ?? first).toEqual(first);
    }
    await insisted('all pictures are there', async () => {
      if ((await films.board(id)).waitsFor?.for !== 'pictures') throw new Error('not yet');
    });
    await insisted('they are approved', () => films.approve(id, { what: 'pictures', who }, { changeId: 'approved' }));
    const manifest = await storedManifest(home, await insisted('the film is made', () => films.result(id)));
    expect(manifest.revisions?.map(({ scene, revision }) => [scene, revision])).toEqual(
      CHANGES.map(([scene], index) => [
        scene,
        1 + CHANGES.slice(0, index + 1).filter(([other]) => other === scene).length,
      ]),
    );
    expect(manifest.scenes.map(({ text, imagePrompt }) => [text, imagePrompt])).toEqual([
      ['A boat goes out.', 'a green boat'],
      ['Two gulls follow it.', 'two gulls'],
      ['One lamp is left.', 'one lamp'],
    ]);
    // One picture at a time is in flight, and so each kill can lose one.
    const kills = CHANGES.filter(([, , killed]) => killed).length;
    const lost = await wasted();
    process.stdout.write(`${kills} kills, ${calls()} pictures asked for, ${lost} of them lost\n`);
    expect(lost).toBeLessThanOrEqual(kills);
    expect(vendors.simulator.verdict()).toMatchObject({ violations: 0, blocked: 0 });
  });
});
