const KNOWN: [RegExp, string][] = [
  [/^(?:ID3|\xff[\xe2-\xe7\xf2-\xf7\xfa-\xff])/, 'an MP3 file'],
  [/^\xff[\xf0\xf1\xf8\xf9]/, 'an AAC file'],
  [/^OggS[^]{0,60}OpusHead/, 'an Opus file'],
  [/^OggS/, 'an Ogg file'],
  [/^fLaC/, 'a FLAC file'],
  [/^[^]{4}ftyp/, 'an MP4 file'],
  [/^[^]E\xdf\xa3/, 'a WebM file'],
  [/^RIFX|^FORM[^]{4}AIF/, 'an AIFF file, or a WAV file whose bytes are in the other order'],
  [/^\s*(?:<!doctype html|<html|<\?xml|<head|<body)/i, 'a web page'],
  [/^\s*[{[]/, 'JSON'],
];

/** Whether bytes begin as a WAV file does; a long one calls itself RF64. */
export function isWav(bytes: Buffer): boolean {
  return /^(?:RIFF|RF64)[^]{4}WAVE/.test(bytes.toString('latin1', 0, 12));
}

/** What bytes are that are no WAV file, by how they begin: "an MP3 file", or what can be said of them. */
export function otherFormat(bytes: Buffer): string {
  const start = bytes.toString('latin1', 0, 200);
  const shown = JSON.stringify(start.slice(0, 40).replace(/[^\x20-\x7e]/g, '.'));
  const [, name = 'something that is not a WAV file'] = KNOWN.find(([beginning]) => beginning.test(start)) ?? [];
  return `${name} (it begins with ${shown})`;
}
