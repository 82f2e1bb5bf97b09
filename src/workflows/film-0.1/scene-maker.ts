import { patched } from '@temporalio/workflow';
import { FORMATS } from '../../domain/format';
import type { MadeScene } from '../../domain/film/manifest';
import type { Order } from '../../domain/film/order/order';
import type { SceneProgress } from '../../domain/progress/progress';
import type { Scene, Script } from '../../domain/film/script/script';
import type { SceneStep } from '../../domain/progress/step-id';
import { sceneStepName, tookOverSentence } from '../../domain/progress/step-name';
import { againOneByOne } from './again-one-by-one';
import { allDone } from './all-done';
import { orFallback } from './or-fallback';
import type { StepTaker } from './take-steps';
import { atMost as takeTurns } from '../../domain/schedule/at-most';
import type { ProgressTracker } from './track-progress';

/**
 * Returns what makes the scene with an index: its voice at once, its picture when it is its turn, its clip as soon as both
 * are there.
 */
export function sceneMaker(
  order: Order,
  script: Script,
  { progress: { scenes }, warn }: ProgressTracker,
  { take }: StepTaker,
): (index: number) => Promise<MadeScene> {
  const { language, fallbacks } = order;
  const format = FORMATS[order.format];
  const style = order.style ?? script.style;
  const speak = againOneByOne();
  const fallbackSpeaks = againOneByOne();
  const inTurn = takeTurns(order.imagesInFlight ?? 1);

  return async (index) => {
    const scene = script.scenes[index] as Scene;
    const progress = scenes[index] as SceneProgress;
    const { text, imagePrompt: prompt } = scene;
    const name = (step: SceneStep) => sceneStepName(step, index, script.scenes.length);

    const narrate = ({ narrator, voice }: Pick<Order, 'narrator' | 'voice'>) =>
      take('narrateScene', name('voice'), progress.narration, { text, language, voice, narrator });
    const picture = { prompt, ...(style !== undefined && { style }), format };
    const illustrate = (illustrator: Order['illustrator']) =>
      take('illustrateScene', name('picture'), progress.illustration, { ...picture, illustrator });

    const tookOver = (step: SceneStep) => (why: string) => warn(tookOverSentence(name(step), why));
    const [narration, illustration] = await allDone(
      orFallback(
        { chosen: order, fallback: fallbacks?.narrator },
        (who) => {
          // That one vendor cannot bear a voice says nothing of the other.
          const ofItsOwn = who !== order && patched('fallback-voices-by-themselves');
          return (ofItsOwn ? fallbackSpeaks : speak)(() => narrate(who));
        },
        tookOver('voice'),
      ),
      inTurn(() =>
        orFallback({ chosen: order.illustrator, fallback: fallbacks?.illustrator }, illustrate, tookOver('picture')),
      ),
    );
    const clip = await take('renderClip', name('clip'), progress.clip, { narration, illustration, format });
    return { ...scene, narration, illustration, clip };
  };
}
