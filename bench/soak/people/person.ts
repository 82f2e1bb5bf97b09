import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { ChangeError } from '../../../src/client/ordering/change-error';
import type { FilmClient } from '../../../src/client/film-client';
import type { ChangeOptions } from '../../../src/client/film-review';
import type { Board } from '../../../src/domain/making/board/board';
import type { Counts } from './counts';
import type { FilmPlan } from '../films/film-plan';
import { patient } from './patient';

const LOOK_EVERY_MS = 1_500;
const PAUSED_MS = 2_000;
const WHO = { who: 'Ada' };

/** Who ordered a film: looks at its board, gives what it waits for, and once does what is planned. */
export class Person {
  private hasActed = false;
  private readonly retried = new Set<number>();

  constructor(
    private readonly films: FilmClient,
    private readonly id: string,
    private readonly plan: FilmPlan,
    private readonly counts: Counts,
  ) {}

  /** Resolves when the film has ended, however. */
  async untilEnded(): Promise<void> {
    const { films, id } = this;
    for (; ; await pause(LOOK_EVERY_MS)) {
      const { state } = await this.asked(() => films.summary(id));
      if (state !== 'being made') return;
      const board = await this.asked(() => films.board(id));
      this.counts.boards++;
      await this.giveWhatItWaitsFor(board);
      if (board.stage === 'making' && !this.hasActed && board.scenes.length > 0) await this.act(board);
    }
  }

  private async giveWhatItWaitsFor({ waitsFor, scenes }: Board): Promise<void> {
    const { films, id, plan } = this;
    if (!waitsFor) return;
    if (waitsFor.for === 'resume') return this.change('resume', (options) => films.resume(id, WHO, options));
    if (waitsFor.for !== 'attention') {
      const what = waitsFor.for;
      return this.change('approve', (options) => films.approve(id, { ...WHO, what }, options));
    }
    for (const scene of waitsFor.scenes) {
      const found = scenes.find((one) => one.scene === scene);
      const isInjected = scene === plan.refusedScene;
      if (isInjected && plan.care === 'leave') continue;
      if (isInjected && plan.care === 'skip') {
        await this.change('skip', (options) => films.skipScene(id, { ...WHO, scene }, options));
      } else if (!this.retried.has(scene)) {
        this.retried.add(scene);
        await this.change('retry', (options) => films.retryScene(id, { ...WHO, scene }, options));
      } else if (found) {
        const change = {
          text: `Nobody sees scene ${scene} of ${plan.title}.`,
          imagePrompt: `A closed curtain, ${plan.title}, ${scene}, ${found.revision}`,
        };
        const { revision } = found;
        await this.change('revise', (options) => films.reviseScene(id, { ...WHO, scene, revision, change }, options));
      }
    }
  }

  private async act({ scenes }: Board): Promise<void> {
    const { films, id, plan } = this;
    this.hasActed = true;
    const { scene, revision } = scenes.find((one) => one.scene !== plan.refusedScene) ?? scenes[0]!;
    const revise = (change: { text: string } | { imagePrompt: string }) =>
      this.change('revise', (options) => films.reviseScene(id, { ...WHO, scene, revision, change }, options));
    if (plan.act === 'revise its words')
      await revise({ text: `It rains in ${plan.title}, says Ada of scene ${scene}.` });
    if (plan.act === 'revise its picture') await revise({ imagePrompt: `Rain over ${plan.title}, scene ${scene}` });
    if (plan.act === 'skip') await this.change('skip', (options) => films.skipScene(id, { ...WHO, scene }, options));
    if (plan.act === 'pause') {
      await this.change('pause', (options) => films.pause(id, WHO, options));
      await pause(PAUSED_MS);
      await this.change('resume', (options) => films.resume(id, WHO, options));
    }
  }

  /** One change, sent again under its own id when nobody answered; a film that refuses it says why, and is left as it is. */
  private async change(what: string, send: (options: ChangeOptions) => Promise<unknown>): Promise<void> {
    const changeId = randomUUID();
    try {
      await this.asked(() => send({ changeId }));
      this.counts.changes[what] = (this.counts.changes[what] ?? 0) + 1;
    } catch (error) {
      if (!(error instanceof ChangeError)) throw error;
      this.counts.refused++;
    }
  }

  private asked<T>(ask: () => Promise<T>): Promise<T> {
    return patient(ask, () => this.counts.unanswered++);
  }
}
