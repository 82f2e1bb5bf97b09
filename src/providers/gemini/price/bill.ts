import type { Receipt } from '../../../domain/progress/step';
import type { Answer } from '../answer/read-answer';
import type { GeminiOptions } from '../options';
import { pricesOf, tokenPriceMicroUsd } from './price';

/** What the answers of one write have used, also those that could not be used. */
export class Bill {
  calls = 0;
  readonly #used = { inputTokens: 0, outputTokens: 0 };
  #isCounted = true;
  /** In millionths of a US dollar; undefined once an answer did not tell what it used, or has no price. */
  #costMicroUsd: number | undefined = 0;

  constructor(private readonly options: GeminiOptions) {}

  add({ usage, model }: Answer): void {
    this.calls += 1;
    this.#used.inputTokens += usage?.inputTokens ?? 0;
    this.#used.outputTokens += usage?.outputTokens ?? 0;
    this.#isCounted &&= usage !== undefined;
    const prices = pricesOf(this.options, model);
    const cost = usage && prices ? tokenPriceMicroUsd(prices, usage) : undefined;
    this.#costMicroUsd = cost === undefined || this.#costMicroUsd === undefined ? undefined : this.#costMicroUsd + cost;
  }

  /** The receipt for the script in this answer; who answered is told where that is another model than was asked. */
  receipt({ requestId, model }: Answer): Receipt {
    return {
      ...(requestId && { requestId }),
      ...(model && model !== this.options.model && { model }),
      ...(this.#costMicroUsd !== undefined && { costMicroUsd: this.#costMicroUsd }),
      usage: { ...(this.#isCounted && this.#used), calls: this.calls },
    };
  }
}
