import type { Activities } from '../../src/contract/activities';
import type { Artifact } from '../../src/domain/film/artifact';
import type { Done } from '../../src/domain/progress/step';

const HASH = '5'.repeat(64);

/** Activities that make nothing, and answer with as many bytes as those that ask vendors. */
export function standIns(): Activities {
  const artifact = (mediaType: string): Artifact => ({ key: HASH, mediaType, bytes: 1_234_567, sha256: HASH });
  const done = <T>(made: T): Done<T> => {
    const nowMs = Date.now();
    const spent = { slotMs: 123_456, gateMs: 123_456, vendorMs: 123_456 };
    const times = { askedAtMs: nowMs, startedAtMs: nowMs, endedAtMs: nowMs, attempt: 1, reused: false };
    const by = 'together/black-forest-labs/FLUX.1-schnell';
    return { made, times: { by, ...times, spent, costMicroUsd: 2_700 } };
  };
  return {
    writeScript: () => Promise.reject(new Error('The order brings its script.')),
    importMedia: async () => done({ audio: artifact('audio/wav'), samples: 1_234_567 }),
    narrateScene: async () =>
      done({ audio: artifact('audio/wav'), wordTimes: artifact('application/json'), samples: 1_234_567 }),
    illustrateScene: async () => done({ image: artifact('image/jpeg'), width: 1080, height: 1920 }),
    renderClip: async () => done({ video: artifact('video/mp4'), frames: 1_234 }),
    renderBorder: async () => done({ video: artifact('video/mp4'), frames: 15 }),
    drawCard: async () => done({ image: artifact('image/png'), width: 1, height: 1 }),
    drawThumbnail: async () => done({ thumbnail: artifact('image/jpeg'), cover: artifact('image/jpeg') }),
    composeBed: async () => done({ audio: artifact('audio/wav'), samples: 1_234_567, loopSamples: 1_234_567 }),
    mixSound: async () => done({ audio: artifact('audio/mp4') }),
    keepManifest: async () => done(artifact('application/json')),
    mergeClips: async () =>
      done({
        video: artifact('video/mp4'),
        subtitles: artifact('application/x-subrip'),
        frames: 123_456,
        durationMs: 1_234_567,
      }),
  };
}
