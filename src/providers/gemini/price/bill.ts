import type { Receipt } from '../../../domain/progress/step';
import { tokenPriceMicroUsd } from './price';
import type { Answer } from '../answer/read-answer';
import type { GeminiOptions } from '../options';

/** What the answers of one write have used, also those that could not be used. */
export class Bill {
  calls = 0;
  readonly #used = { inputTokens: 0, outputTokens: 0 };
  #isKnown = true;

  add({ usage }: Answer): void {
    this.calls += 1;
    this.#used.inputTokens += usage?.inputTokens ?? 0;
    this.#used.outputTokens += usage?.outputTokens ?? 0;
    this.#isKnown &&= usage !== undefined;
  }

  /** Tokens and cost are left out when an answer did not tell what it used. */
  receipt(options: GeminiOptions, requestId: string | undefined): Receipt {
    const costMicroUsd = this.#isKnown ? tokenPriceMicroUsd(options, this.#used) : undefined;
    return {
      ...(requestId && { requestId }),
      ...(costMicroUsd !== undefined && { costMicroUsd }),
      usage: { ...(this.#isKnown && this.#used), calls: this.calls },
    };
  }
}
