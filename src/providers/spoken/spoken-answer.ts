import type { VendorAnswer } from '../vendor-answer';

/** A server's WAV file with its receipt: a narrator with a price is paid by the characters that it was sent. */
export function spokenAnswer(bytes: Uint8Array, input: string, usdPer1000Characters: number): VendorAnswer {
  const characters = Array.from(input).length;
  const costMicroUsd = Math.round(characters * usdPer1000Characters * 1000);
  return { bytes, mediaType: 'audio/wav', receipt: { costMicroUsd, usage: { characters } } };
}
