import type { Frames } from '../sound/vocoder';
import { voiceData } from './files';
import { loadNet, numbersOf, type Net } from './runtime';

/** The output that has the lengths of the signs; as the nets are published, it is inside them. */
export const LENGTHS = '/Clip_output_0';

/** How long two frames are, in which the model counts lengths: 25 ms. */
export const STEP_MS = 25;

/** What the model makes of some phonemes: the frames of their sound, and how many steps each sign lasts, the silent two at the ends included. */
export interface Modelled {
  frames: Frames;
  steps: Float32Array;
}

/** The net that knows how phonemes sound in this voice. */
export class AcousticModel {
  /** Loads it from the bytes of a net that also puts out `LENGTHS`. */
  static async load(bytes: Uint8Array): Promise<AcousticModel> {
    const [net, vocabulary] = await Promise.all([
      loadNet(bytes),
      voiceData<Record<string, number>>('heart/vocab.json'),
    ]);
    return new AcousticModel(net, new Map(Object.entries(vocabulary)));
  }

  private constructor(
    private readonly net: Net,
    private readonly vocabulary: ReadonlyMap<string, number>,
  ) {}

  /** Whether a sign means something to the model. */
  knows(sign: string): boolean {
    return this.vocabulary.has(sign);
  }

  /** Runs the net on signs that it knows; at a speed of 2 they take half as long as at 1. */
  async say(signs: readonly string[], speed: number): Promise<Modelled> {
    const places = signs.map((sign) => BigInt(this.vocabulary.get(sign)!));
    const outputs = await this.net.run({ ids: BigInt64Array.from([0n, ...places, 0n]), speed: Float32Array.of(speed) });
    const [lh, theta, ln, lr, phi, f0] = ['lh', 'theta', 'ln', 'lr', 'phi', 'f0'].map((name) =>
      numbersOf(outputs, name),
    ) as [Float32Array, Float32Array, Float32Array, Float32Array, Float32Array, Float32Array];
    return { frames: { lh, theta, ln, lr, phi, f0 }, steps: numbersOf(outputs, LENGTHS) };
  }
}
