import { ownAddresses } from '../received/own-addresses';
import type { VendorEnvironment } from '../vendor-environment';
import type { MediaDelivery, MediaServerOptions } from './options';

/** It loads its model for each voice anew. */
const USUAL_TIMEOUT_MS = 290_000;

/** Reads what is said of a media server; without `MEDIA_SERVER_URL` there is none. */
export function readOptions(from: VendorEnvironment): MediaServerOptions {
  const [url = '', ...others] = ownAddresses(from, 'MEDIA_SERVER_URL', 'http://127.0.0.1:8000');
  if (others.length > 0) from.problem('MEDIA_SERVER_URL must be one address, but there are several.');
  const timeoutSeconds = from.number('STORYREEL_NARRATION_TIMEOUT_SECONDS', { least: 1, most: 290 });
  return {
    url: url.replace(/\/api$/, ''),
    model: from.oneOf('MEDIA_SERVER_VOICE', ['chatterbox', 'kokoro']) ?? 'chatterbox',
    delivery: readDelivery(from),
    usdPer1000Characters: from.number('STORYREEL_NARRATION_USD_PER_1000_CHARACTERS', { least: 0, most: 100 }) ?? 0,
    timeoutMs: timeoutSeconds === undefined ? USUAL_TIMEOUT_MS : timeoutSeconds * 1000,
  };
}

function readDelivery(from: VendorEnvironment): MediaDelivery {
  const exaggeration = from.number('MEDIA_SERVER_EXAGGERATION', { least: 0.25, most: 2 });
  const cfgWeight = from.number('MEDIA_SERVER_CFG_WEIGHT', { least: 0, most: 1 });
  const temperature = from.number('MEDIA_SERVER_TEMPERATURE', { least: 0.05, most: 5 });
  const speed = from.number('MEDIA_SERVER_SPEED', { least: 0.5, most: 2 });
  return {
    ...(exaggeration !== undefined && { exaggeration }),
    ...(cfgWeight !== undefined && { cfg_weight: cfgWeight }),
    ...(temperature !== undefined && { temperature }),
    ...(speed !== undefined && { speed }),
  };
}
