import type { Activities } from '../contract/activities';
import { isOffline } from '../domain/film/order/order';
import type { Scriptwriter } from '../providers/scriptwriter';
import type { ArtifactStore } from '../store/artifact-store';
import type { AskOnce } from '../providers/vendor-answer';
import { answerOnce } from './step/answer-once';
import { chosenProvider } from './step/chosen-provider';
import { paidRequest } from './step/paid-request';
import { runStep } from './step/run-step';

/** Few, because each failed request may have cost money. */
const MOST_FAILURES = 5;

/** The activity that divides a story into scenes. */
export function createWriteScript(
  store: ArtifactStore,
  scriptwriters: readonly Scriptwriter[],
): Activities['writeScript'] {
  return async ({ scriptwriter: choice, ...request }) => {
    const scriptwriter = chosenProvider('scriptwriter', scriptwriters, choice);
    const { provider, model, version } = scriptwriter;
    const { story, ...wishes } = request;
    const inputs = { title: story.title, text: story.text, ...wishes };
    const recipe = { step: 'writeScript', inputs, provider, model, settings: {}, version, take: 1 };
    return runStep(store, recipe, MOST_FAILURES, async ({ signal: stepSignal, spend, keepReceipt }) => {
      const { signal, left } = paidRequest(stepSignal);
      if (!isOffline(`${provider}/${model}`)) left();
      const askOnce: AskOnce = (asked, answering) =>
        answerOnce(store, 'scriptAnswer', scriptwriter, asked, answering, { signal });
      const written = await spend('vendorMs', () => scriptwriter.write(request, signal, askOnce));
      const { script, receipt, savedMicroUsd } = written;
      if (receipt) keepReceipt(receipt, savedMicroUsd);
      return script;
    });
  };
}
