import { chatterbox } from './chatterbox';
import { espeak } from './espeak';
import { gemini } from './gemini';
import { local } from './local';
import { mediaServer } from './media-server';
import { together } from './together';
import type { Vendor } from './vendor';

/** Every vendor, in the order in which people are told of them. */
export const VENDORS: readonly Vendor[] = [local, espeak, gemini, chatterbox, mediaServer, together];
