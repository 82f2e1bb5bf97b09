import type { Script } from '../../../src/domain/film/script/script';
import type { Order } from '../../../src/domain/film/order/order';
import { newOrder } from '../../../src/domain/film/order/order';
import { type Making } from '../../../src/domain/making/making';
import { newMaking } from '../../../src/domain/making/new-making';
import { nextSteps, type NextStep } from '../../../src/domain/making/next-steps';
import { stepAsked } from '../../../src/domain/making/steps/step-asked';
import { stepFailed } from '../../../src/domain/making/steps/step-failed';
import type { StepFailure } from '../../../src/domain/making/steps/step-failure';
import { stepMade } from '../../../src/domain/making/steps/step-made';

/** What becomes of a step that is under way: it is made, at a cost, or fails. */
export type Answer = 'made' | { costMicroUsd: number } | StepFailure;

export const refused: StepFailure = { message: 'refused.', type: 'ChangeNeeded', of: 'provider' };
export const overload: StepFailure = { message: 'too many at once.', type: 'TryAgain', of: 'overload' };
export const diskFull: StepFailure = { message: 'The disk is full.', type: 'DiskFull', of: 'else' };
export const lost = (key: string): StepFailure => ({
  message: `${key} is damaged.`,
  type: 'ArtifactLost',
  of: 'lost',
  key,
});

/** C has the longest text, then A, then B. */
export const SCRIPT: Script = {
  title: 'The Sea',
  scenes: [
    { text: 'A is of middle length.', imagePrompt: 'A' },
    { text: 'B is short.', imagePrompt: 'B' },
    { text: 'C is the longest of the three texts.', imagePrompt: 'C' },
  ],
};

export const orderOf = (choices: Partial<Order> = {}): Order => newOrder({ title: 'The Sea', text: 'A sea.' }, choices);

/** A film that is played: its steps end when and as the test says, and whatever may begin then begins. */
export class PlayedFilm {
  making: Making;
  /** What time it is, in milliseconds since 1970; tests move it on. */
  nowMs = 0;
  readonly underWay = new Map<string, NextStep>();
  /** The ids of the steps in the order in which they were asked for. */
  readonly asked: string[] = [];
  /** All artifacts of an id have keys of their own, and tell how often it was made. */
  private readonly times = new Map<string, number>();

  constructor(
    order: Order,
    private readonly script: Script = SCRIPT,
    begun: { mixesSound?: boolean } = {},
  ) {
    this.making = newMaking(order, begun);
    this.begin();
  }

  /** Ends a step that is under way; then begins what may begin. */
  end(id: string, answer: Answer = 'made'): this {
    this.land(id, answer);
    this.begin();
    return this;
  }

  /** Ends all that is under way at once; then begins what may begin. */
  endTogether(answerFor: (id: string) => Answer): this {
    for (const id of this.now) this.land(id, answerFor(id));
    this.begin();
    return this;
  }

  private land(id: string, answer: Answer): void {
    const step = this.underWay.get(id);
    if (!step) throw new Error(`${id} is not under way, but ${[...this.underWay.keys()].join(', ')}`);
    this.underWay.delete(id);
    this.making =
      typeof answer === 'object' && 'of' in answer
        ? stepFailed(this.making, step, answer, this.nowMs)
        : stepMade(this.making, step, { made: this.made(step), times: timesOf(answer) });
  }

  /** Ends steps well, one after another. */
  endAll(...ids: string[]): this {
    for (const id of ids) this.end(id);
    return this;
  }

  /** Ends all that is under way, and what begins then, well. */
  endWell(): this {
    for (;;) {
      const [id] = this.underWay.keys();
      if (id === undefined) return this;
      this.end(id);
    }
  }

  /** Becomes another film, as a person has changed it; then begins what may begin. */
  become(making: Making): this {
    this.making = making;
    this.begin();
    return this;
  }

  /** The ids under way, for a person to compare. */
  get now(): string[] {
    return [...this.underWay.keys()];
  }

  private begin(): void {
    for (const step of nextSteps(this.making)) {
      const { id } = step.name;
      if (this.underWay.has(id)) throw new Error(`${id} is under way, and asked for once more`);
      this.making = stepAsked(this.making, step, this.nowMs);
      this.underWay.set(id, step);
      this.asked.push(id);
    }
  }

  private made(step: NextStep): unknown {
    const { id } = step.name;
    const time = (this.times.get(id) ?? 0) + 1;
    this.times.set(id, time);
    const artifact = (key: string) => ({ key, mediaType: 'x/test', bytes: 1, sha256: `${key} ${time}` });
    switch (step.activity) {
      case 'writeScript':
        return this.script;
      case 'narrateScene': {
        const audio = artifact(`voice ${step.input.text[0]}`);
        return { audio, wordTimes: audio, samples: 192_000 * time };
      }
      case 'illustrateScene':
        return { image: artifact(`picture ${step.input.prompt}`), width: 1, height: 1 };
      case 'renderClip':
        // It tells of which voice it is, and of which picture.
        return {
          video: artifact(`clip ${id}`),
          frames: step.input.narration.samples,
          of: step.input.illustration.image.sha256,
        };
      case 'renderBorder': {
        const sides = [step.input.before, step.input.after];
        return { video: artifact(id), frames: 15, of: sides.map((side) => side?.illustration.image.sha256 ?? 'black') };
      }
      case 'drawCard': {
        const image = artifact(`card ${step.input.text}`);
        const silence = { audio: image, wordTimes: image, samples: 96_000 };
        return {
          image,
          width: 1,
          height: 1,
          of: step.input.illustration.image.sha256,
          ...(step.input.isSilent && silence),
        };
      }
      case 'drawThumbnail':
        return { thumbnail: artifact('thumbnail'), cover: artifact('cover'), of: step.input.illustration.image.sha256 };
      case 'importMedia':
        if (step.input.use === 'logo') return { image: artifact('logo'), width: 1, height: 1 };
        if (step.input.use === 'picture') return { image: artifact(step.input.file.key), width: 1, height: 1 };
        if (step.input.use === 'voice') {
          return { audio: artifact(step.input.file.key), wordTimes: artifact('words'), samples: 48_000 * time };
        }
        return { audio: artifact('bed'), samples: 1 };
      case 'composeBed':
        return { audio: artifact('bed'), samples: 1, loopSamples: 1 };
      case 'mixSound':
        // It tells of which voices it is.
        return { audio: artifact('sound'), of: step.input.narrations.map(({ samples }) => samples) };
      case 'mergeClips':
        return { video: artifact('film'), subtitles: artifact('film'), frames: 1, durationMs: 1 };
      default:
        return artifact('manifest');
    }
  }
}

/** A film that is merged, and whose manifest is asked for. */
export function mergedFilm(): Making {
  const film = new PlayedFilm(orderOf());
  while (!film.underWay.has('manifest')) film.end(film.now[0] as string);
  return film.making;
}

function timesOf(answer: 'made' | { costMicroUsd: number }) {
  const cost = answer === 'made' ? {} : answer;
  return { askedAtMs: 1, startedAtMs: 2, endedAtMs: 3, attempt: 1, reused: false, ...cost };
}
