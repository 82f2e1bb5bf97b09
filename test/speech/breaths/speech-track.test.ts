import { SpeechTrack } from '../../../src/speech/breaths/speech-track';

const MS = 16;

/** An utterance: near silence, a loud part, near silence. */
function utterance(beforeMs: number, loudMs: number, afterMs: number): Int16Array {
  const samples = new Int16Array((beforeMs + loudMs + afterMs) * MS).fill(20);
  return samples.fill(10_000, beforeMs * MS, (beforeMs + loudMs) * MS);
}

describe('a track of speech', () => {
  it('keeps 30 ms of the silence around an utterance and tells by how much its times move', () => {
    const track = new SpeechTrack(MS * 1000);
    expect(track.append(utterance(200, 500, 300))).toBe(-170);
    expect(track.durationMs).toBe(30 + 500 + 30);
    expect(track.samples()).toHaveLength(560 * MS);
  });

  it('has silence between utterances only where it was asked for, and none at its ends', () => {
    const track = new SpeechTrack(MS * 1000);
    track.pause(700);
    track.append(utterance(100, 500, 100));
    track.pause(300);
    track.pause(200);
    expect(track.append(utterance(100, 500, 100))).toBe(560 + 300 - 70);
    track.pause(900);
    expect(track.durationMs).toBe(560 + 300 + 560);
    expect(track.samples().subarray(560 * MS, 860 * MS)).toEqual(new Int16Array(300 * MS));
  });

  it('fades to nothing at both ends, so that nothing clicks', () => {
    const track = new SpeechTrack(MS * 1000);
    track.append(new Int16Array(400 * MS).fill(8_000));
    const samples = track.samples();
    expect([samples[0], samples.at(-1)]).toEqual([0, 0]);
    expect(samples[200 * MS]).toBe(8_000);
  });

  it('takes an utterance in which nothing is heard', () => {
    const track = new SpeechTrack(MS * 1000);
    track.append(new Int16Array(100 * MS));
    expect(track.samples().every((sample) => sample === 0)).toBe(true);
  });
});
