import { Context } from '@temporalio/activity';
import type { Activities } from '../contract/activities';
import { isOffline } from '../domain/film/order/order';
import { voicedParts } from '../domain/film/script/cast';
import type { Narration } from '../domain/film/narration';
import type { Narrator } from '../providers/narrator';
import type { ArtifactStore } from '../store/artifact-store';
import { chosenProvider } from './step/chosen-provider';
import { keepSpeech, speechRecipe } from './voice/kept-speech';
import { paidRequest } from './step/paid-request';
import { runStep, type StepTools } from './step/run-step';
import { speakInChunks } from './voice/speak-in-chunks';
import { linesOf, linesRecipe, speakInParts, type Line } from './voice/speak-in-parts';

/** Few, because each failed request may have cost money. */
const MOST_FAILURES = 5;

/** The activity that speaks a scene's text. */
export function createNarrateScene(store: ArtifactStore, narrators: readonly Narrator[]): Activities['narrateScene'] {
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
    return runStep<Narration>(store, recipe, MOST_FAILURES, async (tools) => {
      const { spend, keepReceipt } = tools;
      const { signal, left } = paidRequest(tools.signal);
      const onLeave = isOffline(`${narrator.provider}/${narrator.model}`) ? undefined : left;
      const before = paidBefore(tools);
      let paidMicroUsd = before;
      const onPaid = (microUsd: number) => tools.note({ paidMicroUsd: (paidMicroUsd += microUsd) });
      const speak = (line: Pick<Line, 'narrator' | 'request'>) =>
        speakInChunks(store, line.narrator, line.request, signal, { onPaid, ...(onLeave && { onLeave }), take });
      const spoken = await spend('vendorMs', () => (lines ? speakInParts(lines, speak) : speak({ narrator, request })));
      const { receipt, savedMicroUsd = 0 } = spoken;
      if (receipt) keepReceipt(receipt, Math.max(0, savedMicroUsd - before));
      return { ...(await keepSpeech(tools, spoken)), samples: spoken.samples.length };
    });
  };
}

/** What earlier attempts at this voice paid for chunks. They come from the store now, but count as paid, not as saved. */
function paidBefore({ noted }: StepTools): number {
  return (noted as { paidMicroUsd?: number } | undefined)?.paidMicroUsd ?? 0;
}
