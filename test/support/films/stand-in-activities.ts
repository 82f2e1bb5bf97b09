import { askedMerge } from '../../../src/activities/merge/asked-merge';
import { createKeepManifest } from '../../../src/activities/keep-manifest';
import type { Activities } from '../../../src/contract/activities';
import type { Artifact } from '../../../src/domain/film/artifact';
import type { Illustration } from '../../../src/domain/film/illustration';
import type { Narration } from '../../../src/domain/film/narration';
import type { ProviderChoice } from '../../../src/domain/film/order/provider-choice';
import type { Scene } from '../../../src/domain/film/script/script';
import type { Bed } from '../../../src/domain/film/sound/sound';
import type { Done } from '../../../src/domain/progress/step';
import type { ArtifactReader, ArtifactStore } from '../../../src/store/artifact-store';
import { createMemoryStore } from '../store/memory-store';

/** Something that happened to a stand-in activity: "narrate A begins", "narrate A ends". */
export interface StandIns {
  activities: Activities;
  events: string[];
  /** Has the manifests. */
  store: ArtifactReader;
  /** Resolves when the event has happened. */
  happened(event: string): Promise<void>;
}

/** Is called by a stand-in after it has begun; what it throws, the activity throws. It may look at what else has happened. */
export type Meanwhile = (work: string, attempt: number, standIns: StandIns) => Promise<void> | void;

/** The offline providers go without saying. */
const by = ({ provider }: ProviderChoice): string => (provider === 'local' ? '' : ` by ${provider}`);

const sceneOf = ({ audio }: Narration): string => audio.key.replace('voice ', '');

/**
 * Activities that make nothing and write down what is asked of them; a scene is known by the first word of its text. They keep
 * manifests in the store.
 */
export function standInActivities(
  scenes: Scene[],
  meanwhile: Meanwhile = () => undefined,
  store: ArtifactStore = createMemoryStore(),
): StandIns {
  const events: string[] = [];
  const waiting = new Map<string, (() => void)[]>();
  const attempts = new Map<string, number>();
  const tell = (event: string) => {
    events.push(event);
    waiting.get(event)?.forEach((wake) => wake());
  };
  const work = async <T>(name: string, made: T): Promise<Done<T>> => {
    const attempt = (attempts.get(name) ?? 0) + 1;
    attempts.set(name, attempt);
    tell(`${name} begins`);
    await meanwhile(name, attempt, standIns);
    tell(`${name} ends`);
    return { made, times: { askedAtMs: 1, startedAtMs: 2, endedAtMs: 3, attempt, reused: false } };
  };
  const artifact = (key: string): Artifact => ({ key, mediaType: 'x/test', bytes: 1, sha256: key });

  const standIns: StandIns = {
    events,
    store,
    happened: (event) =>
      new Promise((resolve) => {
        if (events.includes(event)) resolve();
        else waiting.set(event, [...(waiting.get(event) ?? []), resolve]);
      }),
    activities: {
      importMedia: ({ file, use }) => {
        const own = artifact(`own ${file.bytes}`);
        const made = use === 'music' ? { audio: own, samples: 48_000 } : { image: own, width: 9, height: 9 };
        return work<Bed | Illustration>(`import ${use}`, made);
      },
      writeScript: ({ story, scriptwriter }) => work(`script${by(scriptwriter)}`, { title: story.title, scenes }),
      narrateScene: ({ text, narrator }) => {
        const name = text.split(' ')[0] ?? '';
        return work(`narrate ${name}${by(narrator)}`, {
          audio: artifact(`voice ${name}`),
          wordTimes: artifact(`voice ${name}`),
          samples: 48_000,
        });
      },
      illustrateScene: ({ prompt, illustrator }) =>
        work(`illustrate ${prompt}${by(illustrator)}`, {
          image: artifact(`picture ${prompt}`),
          width: 1080,
          height: 1920,
        }),
      renderClip: ({ narration }) =>
        work(`render ${sceneOf(narration)}`, { video: artifact(sceneOf(narration)), frames: 30 }),
      drawCard: ({ text, illustration, isSilent }) => {
        const card = { image: artifact(`card ${text}`), width: 9, height: 9 };
        const silence = { audio: artifact('silence'), wordTimes: artifact('silence'), samples: 48_000 };
        return work(`card ${text} on ${illustration.image.key}`, { ...card, ...(isSilent && silence) });
      },
      drawThumbnail: ({ title, illustration }) =>
        work(`thumbnail ${title} on ${illustration.image.key}`, {
          thumbnail: artifact(`thumbnail ${title}`),
          cover: artifact(`cover ${title}`),
        }),
      renderBorder: ({ border, before, after }) => {
        const [one = 'black', other = 'black'] = [before, after].map((side) => side?.illustration.image.key);
        const shown = `${border} ${one} to ${other}`;
        return work(shown, { video: artifact(shown), frames: 15 });
      },
      composeBed: ({ music }) =>
        work(`compose ${music.mood}`, {
          audio: artifact(`bed ${music.mood}`),
          samples: 48_000,
          loopSamples: 40_000,
        }),
      mixSound: ({ narrations, bed }) =>
        work(`mix ${narrations.map(sceneOf).join('+')}${bed ? ` over ${bed.audio.key}` : ''}`, {
          audio: artifact('sound'),
        }),
      keepManifest: async (making) => work('manifest', (await createKeepManifest(store)(making)).made),
      mergeClips: (input) => {
        const { pieces } = askedMerge(input);
        const film = artifact(pieces.map(({ video }) => video.key).join('+'));
        return work('merge', {
          video: film,
          subtitles: film,
          frames: 30 * pieces.length,
          durationMs: 1000 * pieces.length,
        });
      },
    },
  };
  return standIns;
}
