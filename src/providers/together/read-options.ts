import { chosenPace, paceOf } from '../../domain/gate/gate-policy';
import type { VendorEnvironment } from '../vendor-environment';
import { KNOWN_MODELS, takesReferences, TOGETHER_DEFAULTS, type TogetherOptions } from './options';

/** Reads what is said of Together; a key that is not there is empty. */
export function readOptions(from: VendorEnvironment): TogetherOptions {
  const { baseUrl, account, megapixels, timeoutMs, policy } = TOGETHER_DEFAULTS;
  const { pace: _pace, widens: _widens, ...pacelessPolicy } = policy;
  const model = from.text('STORYREEL_IMAGE_MODEL') ?? TOGETHER_DEFAULTS.model;
  const timeoutSeconds = from.number('STORYREEL_IMAGE_TIMEOUT_SECONDS', { least: 1, most: 140 });
  const windowSeconds = from.number('STORYREEL_IMAGE_WINDOW_SECONDS', { least: 1, most: 3600, whole: true });
  const blockMinutes = from.number('STORYREEL_IMAGE_BLOCK_MINUTES', { least: 0.01, most: 1440 });
  const steps = from.number('STORYREEL_IMAGE_STEPS', { least: 1, most: 50, whole: true }) ?? KNOWN_MODELS[model]?.steps;
  const saidPrice = from.number('STORYREEL_IMAGE_USD_PER_MEGAPIXEL', { least: 0, most: 10 });
  const usdPerMegapixel = saidPrice ?? KNOWN_MODELS[model]?.usdPerMegapixel;
  const pricesAsOf = saidPrice === undefined ? KNOWN_MODELS[model]?.asOf : undefined;
  const sendsReferences = from.oneOf('STORYREEL_IMAGE_REFERENCES', ['on', 'off']) !== 'off' && takesReferences(model);
  return {
    apiKey: from.key('TOGETHER_API_KEY') ?? '',
    baseUrl: from.vendorAddress('TOGETHER_BASE_URL', baseUrl) ?? baseUrl,
    account: from.text('STORYREEL_IMAGE_ACCOUNT') ?? account,
    model,
    ...(sendsReferences && { sendsReferences: true }),
    ...(steps !== undefined && { steps }),
    megapixels: from.number('STORYREEL_IMAGE_MEGAPIXELS', { least: 0.2, most: 2 }) ?? megapixels,
    ...(usdPerMegapixel !== undefined && { usdPerMegapixel }),
    ...(pricesAsOf !== undefined && { pricesAsOf }),
    timeoutMs: timeoutSeconds === undefined ? timeoutMs : timeoutSeconds * 1000,
    policy: {
      ...pacelessPolicy,
      limit: from.number('STORYREEL_IMAGE_LIMIT', { least: 1, most: 1000, whole: true }) ?? policy.limit,
      windowMs: windowSeconds === undefined ? policy.windowMs : windowSeconds * 1000,
      blockMs: blockMinutes === undefined ? policy.blockMs : Math.round(blockMinutes * 60_000),
      ...paceOf(from.oneOf('STORYREEL_IMAGE_PACE', ['auto', 'even', 'burst']) ?? chosenPace(policy)),
    },
  };
}
