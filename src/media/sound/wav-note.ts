/** Where what is before the samples of a WAV file may have more parts: behind its sample format. */
const NOTE_AT = 36;
const HEAD_BYTES = 20;

/** A WAV file as `encodeWav` writes it, with words in it that nobody hears: the name of the software that wrote it. */
export function withNote(wav: Uint8Array, words: string): Uint8Array {
  const text = Buffer.from(`${words}\0`);
  const even = text.length + (text.length % 2);
  const note = Buffer.alloc(HEAD_BYTES + even);
  note.write('LIST', 0, 'latin1');
  note.writeUInt32LE(note.length - 8, 4);
  note.write('INFOISFT', 8, 'latin1');
  note.writeUInt32LE(text.length, 16);
  text.copy(note, HEAD_BYTES);
  const all = Buffer.concat([wav.subarray(0, NOTE_AT), note, wav.subarray(NOTE_AT)]);
  all.writeUInt32LE(all.length - 8, 4);
  return all;
}
