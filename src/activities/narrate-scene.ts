import { Context } from '@temporalio/activity';
import type { Activities } from '../contract/activities';
import { voicedParts } from '../domain/film/script/cast';
import type { Narration } from '../domain/film/narration';
import type { Narrator } from '../providers/narrator';
import type { ArtifactStore } from '../store/artifact-store';
import { untilEnd, type InSlot } from './step/in-slot';
import { chosenProvider } from './step/chosen-provider';
import { begun } from './voice/begun';
import { keepSpeech, speechRecipe } from './voice/kept-speech';
import { paidRequest } from './step/paid-request';
import { runStep, type StepTools } from './step/run-step';
import { speakInChunks } from './voice/speak-in-chunks';
import { linesOf, linesRecipe, speakInParts, type Line } from './voice/speak-in-parts';

/** Few, because each failed request may have cost money. */
const MOST_FAILURES = 5;

/** The activity that speaks a scene's text. Its slot is free for the next one as soon as the narrator has no more to say for it. */
export function createNarrateScene(
  store: ArtifactStore,
  narrators: readonly Narrator[],
  inSlot: InSlot = untilEnd,
): Activities['narrateScene'] {
  return async ({ narrator: choice, cast, parts: told, take = 1, ...request }) => {
    const { text, voice } = request;
    const parts = voicedParts(
      { text, ...(told && { parts: told }) },
      { narrator: choice, voice, ...(cast && { cast }) },
    );
    const narrator = chosenProvider('narrator', narrators, choice);
    const lines = parts && linesOf(parts, request, (part) => chosenProvider('narrator', narrators, part.narrator));
    const { cancellationSignal } = Context.current();
    const whole = speechRecipe(narrator, request, cancellationSignal, take);
    const recipe = lines ? whole.then((of) => linesRecipe(lines, of, cancellationSignal)) : whole;
    const make = async (tools: StepTools, giveBack: () => void) => {
      const { spend, keepReceipt } = tools;
      const { signal, left } = paidRequest(tools.signal);
      const before = paidBefore(tools);
      let paidMicroUsd = before;
      const onPaid = (microUsd: number) => tools.note({ paidMicroUsd: (paidMicroUsd += microUsd) });
      const speak = (line: Pick<Line, 'narrator' | 'request'>, onAnswered: () => void) =>
        speakInChunks(store, line.narrator, line.request, signal, { onPaid, onAnswered, take, onLeave: left });
      const { answered, made } = begun((onAnswered) =>
        lines ? speakInParts(lines, speak, onAnswered) : speak({ narrator, request }, onAnswered),
      );
      await spend('vendorMs', () => answered);
      giveBack();
      const spoken = await made;
      const { receipt, savedMicroUsd = 0 } = spoken;
      if (receipt) keepReceipt(receipt, Math.max(0, savedMicroUsd - before));
      return { ...(await keepSpeech(tools, spoken)), samples: spoken.samples.length };
    };
    return inSlot((giveBack) => runStep<Narration>(store, recipe, MOST_FAILURES, (tools) => make(tools, giveBack)));
  };
}

/** What earlier attempts at this voice paid for chunks. They come from the store now, but count as paid, not as saved. */
function paidBefore({ noted }: StepTools): number {
  return (noted as { paidMicroUsd?: number } | undefined)?.paidMicroUsd ?? 0;
}
