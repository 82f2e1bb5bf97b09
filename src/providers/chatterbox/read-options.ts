import { namedLanguages } from '../received/languages';
import { ownAddresses } from '../received/own-addresses';
import type { VendorEnvironment } from '../vendor-environment';
import { CHATTERBOX_DEFAULTS, type ChatterboxOptions, type Delivery } from './options';

/** Reads what is said of Chatterbox; without `CHATTERBOX_URLS` there are no servers. */
export function readOptions(from: VendorEnvironment): ChatterboxOptions {
  const { model, languages, usdPer1000Characters, timeoutMs } = CHATTERBOX_DEFAULTS;
  // Past 300 s without an answer fetch gives up by itself.
  const timeoutSeconds = from.number('STORYREEL_NARRATION_TIMEOUT_SECONDS', { least: 1, most: 290 });
  return {
    urls: ownAddresses(from, 'CHATTERBOX_URLS', 'http://127.0.0.1:8004'),
    model: from.text('STORYREEL_NARRATION_MODEL') ?? model,
    languages: namedLanguages(from, 'CHATTERBOX_LANGUAGES') ?? [...languages],
    delivery: readDelivery(from),
    usdPer1000Characters:
      from.number('STORYREEL_NARRATION_USD_PER_1000_CHARACTERS', { least: 0, most: 100 }) ?? usdPer1000Characters,
    timeoutMs: timeoutSeconds === undefined ? timeoutMs : timeoutSeconds * 1000,
  };
}

/** The limits are those within which both common servers take a value. */
function readDelivery(from: VendorEnvironment): Delivery {
  const seed = from.number('CHATTERBOX_SEED', { least: 1, most: 2 ** 32 - 1, whole: true });
  const temperature = from.number('CHATTERBOX_TEMPERATURE', { least: 0.05, most: 1.5 });
  const exaggeration = from.number('CHATTERBOX_EXAGGERATION', { least: 0.25, most: 2 });
  const cfgWeight = from.number('CHATTERBOX_CFG_WEIGHT', { least: 0, most: 1 });
  return {
    ...(seed !== undefined && { seed }),
    ...(temperature !== undefined && { temperature }),
    ...(exaggeration !== undefined && { exaggeration }),
    ...(cfgWeight !== undefined && { cfg_weight: cfgWeight }),
  };
}
