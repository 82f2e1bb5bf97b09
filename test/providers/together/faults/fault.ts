import { ProviderError } from '../../../../src/providers/provider-error';
import type { PictureRequest } from '../../../support/vendors/together-server';
import type { Answering } from '../../../support/vendors/vendor-server';

/** What happens; how Together answers; the kind of failure; further facts of it; its sentence. */
export type Fault = [string, Answering<PictureRequest>, ProviderError['kind'], object, RegExp];
