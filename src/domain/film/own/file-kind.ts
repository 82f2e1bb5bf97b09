/** What a file is by its first bytes: its media type, and what a person calls it. */
export interface FileKind {
  mediaType: string;
  name: string;
}

/** How many of a file's first bytes tell what it is. */
export const KIND_BYTES = 64;

const KINDS: readonly [RegExp, FileKind['mediaType'], FileKind['name']][] = [
  [/^(?:RIFF|RF64)[^]{4}WAVE/, 'audio/wav', 'a WAV file'],
  [/^(?:ID3|\xff[\xe2-\xe7\xf2-\xf7\xfa-\xff])/, 'audio/mpeg', 'an MP3 file'],
  [/^fLaC/, 'audio/flac', 'a FLAC file'],
  [/^OggS/, 'audio/ogg', 'an Ogg file'],
  [/^\x89PNG/, 'image/png', 'a PNG picture'],
  [/^\xff\xd8\xff/, 'image/jpeg', 'a JPEG picture'],
  [/^RIFF[^]{4}WEBP/, 'image/webp', 'a WebP picture'],
  [/^GIF8[79]a/, 'image/gif', 'a GIF picture'],
  [/^(?:II\*|MM[^]\*)/, 'image/tiff', 'a TIFF picture'],
  [/^[^]{4}ftypavi[fs]/, 'image/avif', 'an AVIF picture'],
  [/^[^]{4}ftyp(?:hei|hev|mif|msf)/, 'image/heic', 'a HEIC picture'],
  [/^[^]{4}ftyp/, 'audio/mp4', 'an MP4 or M4A file'],
  [/^\xff[\xf0\xf1\xf8\xf9]/, 'audio/aac', 'an AAC file'],
  [/^FORM[^]{4}AIF/, 'audio/aiff', 'an AIFF file'],
  [/^MThd/, 'audio/midi', 'a MIDI file'],
  [/^[^]E\xdf\xa3/, 'video/webm', 'a WebM or Matroska file'],
  [/^#EXTM3U/, 'audio/mpegurl', 'a playlist'],
  [/^%PDF/, 'application/pdf', 'a PDF'],
  [/^PK/, 'application/zip', 'a ZIP file'],
  [/^\s*(?:<\?xml[^]*)?<svg/i, 'image/svg+xml', 'an SVG drawing'],
  [/^\s*(?:<!doctype html|<html|<head|<body)/i, 'text/html', 'a web page'],
];

/** What a file is that begins with these bytes; undefined when nothing that is known begins so. */
export function fileKind(beginning: Uint8Array): FileKind | undefined {
  const start = String.fromCharCode(...beginning.subarray(0, KIND_BYTES));
  const [, mediaType, name] = KINDS.find(([begins]) => begins.test(start)) ?? [];
  return mediaType !== undefined && name !== undefined ? { mediaType, name } : undefined;
}
