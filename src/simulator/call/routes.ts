import { type Answer, jsonAnswer } from './answer';
import { speechCall } from '../chatterbox/chatterbox';
import { chatterboxInformation } from '../chatterbox/information';
import type { Configuration } from '../control/configuration';
import type { Endpoint } from './fault-rule';
import { geminiModels, scriptCall } from '../gemini/gemini';
import { mediaInformation, mediaSpeechCall, mediaVoiceAt } from '../media-server/media-server';
import type { Memory } from './memory';
import { imageCall, togetherModels } from '../together/together';
import type { VendorCall, Visit } from './vendor-call';

/** What a path stands for: a call that takes its time, or an answer at once. */
export interface Route {
  endpoint: Endpoint | 'other';
  /** The Chatterbox server that the path belongs to. */
  server?: number;
  /** While that server speaks, it does nothing else, and answers nothing; left out, it is so. */
  isDeaf?: boolean;
  windowCount?: number;
  call?: (visit: Visit) => VendorCall;
  answer?: (visit: Visit) => Answer;
}

/** A request of which only the head has come. */
export interface Entrance {
  method: string;
  path: string;
  key: string | undefined;
  userAgent: string | undefined;
  arrivedAtMs: number;
  configuration: Configuration;
  memory: Memory;
}

/** Finds what a request asks for, and counts it if it is for images: it counts when it arrives, whatever it holds. */
export function route(entrance: Entrance): Route | undefined {
  return togetherRoute(entrance) ?? geminiRoute(entrance) ?? mediaRoute(entrance) ?? chatterboxRoute(entrance);
}

function togetherRoute(entrance: Entrance): Route | undefined {
  const { method, path, key, arrivedAtMs, configuration, memory } = entrance;
  if (method === 'POST' && path === '/v1/images/generations') {
    const arrival = memory.limit.arrive(configuration.limit, key ?? '', arrivedAtMs);
    return { endpoint: 'image', windowCount: arrival.windowCount, call: (visit) => imageCall(visit, arrival) };
  }
  if (method === 'GET' && path === '/v1/models') return { endpoint: 'other', answer: togetherModels };
  if (method === 'GET' && path.startsWith('/img/')) return { endpoint: 'other', answer: () => picture(entrance) };
  return undefined;
}

function picture({ path, userAgent, memory, arrivedAtMs }: Entrance): Answer {
  // As Together's own delivery network does.
  if (!userAgent) return jsonAnswer(403, { error: 'Forbidden' });
  const bytes = memory.pictureLinks.find(path, arrivedAtMs);
  if (!bytes) return jsonAnswer(403, { error: 'Request has expired' });
  return { status: 200, headers: { 'content-type': 'image/png' }, body: bytes };
}

function geminiRoute({ method, path }: Entrance): Route | undefined {
  const generating = /^\/v1beta\/models\/([^/:]+):generateContent$/.exec(path)?.[1];
  if (method === 'POST' && generating) return { endpoint: 'script', call: (visit) => scriptCall(visit, generating) };
  if (method !== 'GET') return undefined;
  if (path === '/v1beta/models') return { endpoint: 'other', answer: (visit) => geminiModels(visit) };
  const asked = /^\/v1beta\/models\/([^/:]+)$/.exec(path)?.[1];
  return asked ? { endpoint: 'other', answer: (visit) => geminiModels(visit, asked) } : undefined;
}

function mediaRoute({ method, path }: Entrance): Route | undefined {
  const rest = /^\/media-server(\/.*)$/.exec(path)?.[1];
  if (rest === undefined) return undefined;
  const voice = mediaVoiceAt(rest);
  if (voice && method === 'POST') return { endpoint: 'speech', call: (visit) => mediaSpeechCall(visit, voice) };
  const nothing = jsonAnswer(404, { detail: 'Not Found' });
  return { endpoint: 'other', answer: (visit) => mediaInformation(method, rest, visit) ?? nothing };
}

function chatterboxRoute({ method, path, configuration, memory, arrivedAtMs }: Entrance): Route | undefined {
  const [, number = '1', rest = ''] = /^(?:\/chatterbox-(\d+))?(\/.*)$/.exec(path) ?? [];
  const server = Number(number);
  const dialect = configuration.chatterbox[server - 1];
  if (!dialect) return undefined;
  // While it speaks, the devnen server answers nothing at all, not even how it is; that of travisvn does all at once.
  const isDeaf = dialect === 'devnen';
  const way = ({ '/v1/audio/speech': 'speech', '/tts': isDeaf ? 'tts' : 'speech' } as const)[rest];
  if (way && method === 'POST') {
    return { endpoint: 'speech', server, isDeaf, call: (visit) => speechCall(visit, server, dialect, way) };
  }
  if (method !== 'GET') return undefined;
  if (rest === '/v1/audio/speech') {
    return { endpoint: 'other', answer: () => jsonAnswer(405, { detail: 'Method Not Allowed' }) };
  }
  const answer = () => chatterboxInformation(rest, dialect, memory.chatterboxServer(server), arrivedAtMs);
  if (!answer()) return undefined;
  return { endpoint: 'other', isDeaf, answer: () => answer()!, ...(isDeaf ? { server } : {}) };
}
