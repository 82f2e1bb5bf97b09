import { checkedFile, voiceFile } from '../model/files';
import { LENGTHS } from '../model/acoustic-model';
import type { VoiceFile } from '../../speech/thread/messages';

/** The net of "heart", or of an added voice; rejects with what to do when its file is not what it should be. */
export async function voiceNet(added: VoiceFile | undefined): Promise<Uint8Array> {
  if (!added) return voiceFile('heart/heart.onnx');
  const bytes = await checkedFile(
    added.path,
    added.sha256,
    'Delete it, and add the voice again (storyreel voices add).',
  );
  return Buffer.concat([bytes, oneMoreOutput(LENGTHS)]);
}

/** What to append to an ONNX model: a protocol buffer's reader merges the second `graph` (field 7) into the first. */
function oneMoreOutput(name: string): Buffer {
  const field = (number: number, bytes: Buffer) =>
    Buffer.concat([Buffer.from([(number << 3) | 2, bytes.length]), bytes]);
  return field(7, field(12, field(1, Buffer.from(name))));
}
