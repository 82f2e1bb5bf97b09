import { ApplicationFailure } from '@temporalio/activity';
import type { FilmClient } from '../../../src/client/film-client';
import { planIdOf } from '../../../src/client/film-id';
import { FAILURES } from '../../../src/contract/failures';
import { resolvedStyle } from '../../../src/domain/captions/style/resolved-style';
import { newOrder, type Order } from '../../../src/domain/film/order/order';
import { untilCancelled } from '../../support/temporal/until-cancelled';
import { THREE_SCENES } from '../../support/films/made-with-stand-ins';
import { standInActivities } from '../../support/films/stand-in-activities';
import { refused } from '../../support/films/stand-ins/refused';
import type { StandInFilms } from '../../support/films/stand-ins/use-stand-in-films';
import type { Path } from './path';
import { PATHS_OF_PERSONS } from './persons/paths';

const VENDOR = { provider: 'vendor', model: 'one' };
const fallbacks: Order['fallbacks'] = {
  scriptwriter: { provider: 'local', model: 'sentences' },
  narrator: { narrator: { provider: 'local', model: 'flite' }, voice: 'slt' },
  illustrator: { provider: 'local', model: 'painter' },
};
const OWN_FILE = { key: 'a'.repeat(64), mediaType: 'audio/wav', bytes: 9, sha256: 'b'.repeat(64) };
const lost = (key: string) => ApplicationFailure.nonRetryable(`The ${key} is damaged.`, FAILURES.artifactLost, { key });
const overload = () =>
  ApplicationFailure.create({
    message: 'too many at once.',
    type: FAILURES.tryAgain,
    nonRetryable: true,
    details: [{ kind: 'try-again' }],
  });

/** Every path of the workflows that make films and plans: each has a history that is recorded for good. */
export const PATHS: Path[] = [
  { shows: 'three-scenes' },
  { shows: 'script-of-its-own', order: { script: { title: 'The Sea', scenes: THREE_SCENES } } },
  {
    shows: 'a-scene-that-cannot-be-made',
    meanwhile: (work) => {
      if (work === 'illustrate A') throw refused();
    },
    ends: 'FAILED',
  },
  {
    shows: 'cancelled',
    meanwhile: (work) => (work === 'illustrate A' ? untilCancelled() : undefined),
    cancelledAt: 'illustrate A begins',
    ends: 'CANCELLED',
  },
  {
    shows: 'fallbacks-take-over',
    order: { scriptwriter: VENDOR, narrator: VENDOR, illustrator: VENDOR, fallbacks },
    meanwhile: (work) => {
      if (/^script by|narrate A by|illustrate B by/.test(work)) throw refused();
    },
  },
  {
    shows: 'handed-over',
    stepsPerRun: 12,
    scenes: Array.from({ length: 8 }, (_, index) => ({ text: `S${index} is a scene.`, imagePrompt: `P${index}` })),
    runs: 3,
  },
  {
    shows: 'lost-artifacts-made-again',
    meanwhile: (work, attempt) => {
      if (work === 'render B' && attempt === 1) throw lost('picture B');
      if (work === 'merge' && attempt === 1) throw lost('voice C');
    },
  },
  { shows: 'captions-of-ones-own', order: { captions: resolvedStyle({ preset: 'none' }), softSubtitles: true } },
  { shows: 'borders', order: { border: 'fade', motion: 'gentle' } },
  {
    shows: 'lost-picture-of-a-border',
    order: { border: 'dip' },
    meanwhile: (work, attempt) => {
      if (work === 'dip picture A to picture B' && attempt === 1) throw lost('picture B');
    },
  },
  {
    shows: 'over-its-purse',
    order: {
      purse: {
        mostMicroUsd: 2_000,
        prices: { scriptMicroUsd: 100, voiceMicroUsd: 0, pictureMicroUsd: 1_000 },
        sceneCount: 1,
      },
    },
    ends: 'FAILED',
  },
  {
    shows: 'cards',
    order: { titleCard: { spoken: true }, endCard: { text: 'The end', spoken: false }, border: 'fade' },
  },
  {
    shows: 'logo',
    order: {
      logo: {
        file: { key: 'a'.repeat(64), mediaType: 'image/png', bytes: 9, sha256: 'b'.repeat(64) },
        place: 'top-right',
        opacity: 0.85,
      },
    },
  },
  { shows: 'thumbnail', order: { thumbnail: { scene: 2 } } },
  {
    shows: 'thumbnail-that-fails',
    order: { thumbnail: { scene: 2 } },
    meanwhile: (work) => {
      if (work.startsWith('thumbnail')) throw refused();
    },
  },
  {
    shows: 'vendor-retried',
    meanwhile: (work, attempt) => {
      if (work === 'narrate B' && attempt === 1) throw new Error('the line was cut');
    },
  },
  {
    shows: 'voices-one-by-one-after-overload',
    meanwhile: (work, attempt) => {
      if (/^narrate [AC]/.test(work) && attempt === 1) throw overload();
    },
  },
  { shows: 'music-of-ones-own', order: { music: { file: OWN_FILE, licence: 'CC BY 4.0' } } },
  {
    shows: 'music-of-ones-own-of-no-use',
    order: { music: { file: OWN_FILE } },
    meanwhile: (work) => {
      if (work === 'import music') throw refused();
    },
    ends: 'FAILED',
  },
  {
    shows: 'several-speak',
    order: {
      script: {
        title: 'The Sea',
        scenes: [
          { text: 'A: "Go now," said Mira. The sea was calm.', imagePrompt: 'A' },
          {
            text: 'B spoke first. Then it was quiet.',
            imagePrompt: 'B',
            parts: [{ text: 'B spoke first.', speaker: 'Tom' }, { text: 'Then it was quiet.' }],
          },
        ],
      },
      cast: {
        Mira: { narrator: { provider: 'local', model: 'flite' }, voice: 'slt' },
        Tom: { narrator: { provider: 'local', model: 'flite' }, voice: 'rms' },
      },
      speed: 1.1,
    },
  },
  { shows: 'seed-of-the-story', order: { storySeed: 7 } },
  {
    shows: 'characters-by-reference',
    order: { storySeed: 7, pinsCharacters: true, imagesInFlight: 2 },
    scenes: THREE_SCENES.map((scene) => ({ ...scene, characters: scene.imagePrompt === 'B' ? [] : ['Mira'] })),
    meanwhile: (work, attempt) => {
      if (work === 'illustrate A' && attempt === 1) throw lost('picture C');
    },
  },
  { shows: 'three-scenes', workflow: 'plan-film' },
  ...PATHS_OF_PERSONS,
];

/** Goes a path with stand-ins on a real server, and answers the id of its workflow. */
export async function goPath({ films, during, whileMaking }: StandInFilms, path: Path): Promise<string> {
  const { shows, workflow = 'make-film', scenes, meanwhile, cancelledAt, stepsPerRun, persons } = path;
  const order = newOrder({ title: 'The Sea', text: `${shows}.` }, path.order);
  if (workflow === 'plan-film') return during(standInActivities(THREE_SCENES).activities, () => planned(films, order));
  const film = { order, meanwhile, scenes, ...(stepsPerRun && { before: { stepsPerRun } }) };
  return whileMaking(film, async (id, standIns) => {
    if (cancelledAt) await standIns.happened(cancelledAt).then(() => films.cancel(id));
    await persons?.(films, id, standIns);
    await films.result(id).catch(() => undefined);
    return id;
  });
}

async function planned(films: FilmClient, order: Order): Promise<string> {
  await films.plan(order);
  return planIdOf(order);
}
