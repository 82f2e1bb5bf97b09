import type { GatePolicy } from '../../../src/domain/gate/gate-policy';
import { cardsLengthMs, filmLengthMs, makingTimeMs } from '../../../src/domain/schedule/making-time';

const POLICY: GatePolicy = { limit: 3, windowMs: 30_000, leaseMs: 500, transitMs: 500, blockMs: 60_000, pace: 'even' };
const SCENES = ['A', 'B', 'C'].map((letter) => ({ text: `${letter} `.repeat(50), imagePrompt: 'sea' }));
const USUAL = { voiceMs: 500, pictureMs: 20_000 };

/** The rest that a film takes besides its pictures: the last clip, and the merge. */
const LAST_CLIP_MS = filmLengthMs(SCENES.slice(0, 1)) * 0.35;
const REST_MS = LAST_CLIP_MS + filmLengthMs(SCENES) * 0.05;

const expectedMs = (pictures: number, gate: GatePolicy | undefined) =>
  makingTimeMs(SCENES, { voices: 3, pictures, renders: 3, gate }, USUAL);

describe('how long cards are shown', () => {
  const card = { place: 'title', text: 'The Sea', isSpoken: false } as const;

  it('is as long as they are read, or said at the speed of the film, and the silence of every scene', () => {
    expect(cardsLengthMs([])).toBe(0);
    expect(cardsLengthMs([card, { ...card, place: 'end' }])).toBe(2 * (2_400 + 750));
    const said = { ...card, isSpoken: true, text: 'Thank you for watching it to the end.' };
    expect(cardsLengthMs([card, said], 1.25)).toBe(2_400 + 750 + filmLengthMs([said], 1.25));
  });
});

describe('how long a film takes to make', () => {
  it('is the pictures one after another, when one is in flight', () => {
    expect(expectedMs(1, POLICY)).toBe(Math.round(60_000 + REST_MS));
  });

  it('is the time of one picture, when all go at once and the gate lets them', () => {
    expect(expectedMs(3, { ...POLICY, pace: 'burst' })).toBe(Math.round(20_000 + REST_MS));
    expect(expectedMs(3, undefined)).toBe(Math.round(20_000 + REST_MS));
  });

  it('is the gaps and the last picture, when the gate spaces them', () => {
    expect(expectedMs(3, POLICY)).toBe(Math.round(2 * 10_334 + 20_000 + REST_MS));
  });

  it('is longer when few clips can be rendered at once', () => {
    const renders = (count: number) => makingTimeMs(SCENES, { voices: 3, pictures: 3, renders: count }, USUAL);
    expect(renders(1) - renders(3)).toBeCloseTo(2 * LAST_CLIP_MS, -1);
  });
});
