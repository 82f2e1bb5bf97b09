import { ProviderError } from '../../../../src/providers/provider-error';
import type { Answering } from '../../../support/vendors/vendor-server';

/** What happens; how Gemini answers, the last one again and again; the kind; how many requests; further facts; the sentence. */
export type Fault = [string, Answering[], ProviderError['kind'], number, object, RegExp];
