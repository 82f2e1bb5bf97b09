/** What a person's own file can be for. */
export const OWN_USES = ['music', 'picture', 'logo', 'voice'] as const;
export type OwnUse = (typeof OWN_USES)[number];

/** Which files are taken for it, as `what`: their media types, their names for a person, and the most bytes that one may have. */
interface Taken {
  what: string;
  mediaTypes: readonly string[];
  names: string;
  mostBytes: number;
}

const MEBIBYTE = 2 ** 20;

const SOUNDS = {
  mediaTypes: ['audio/wav', 'audio/mpeg', 'audio/mp4', 'audio/ogg', 'audio/flac'],
  names: 'WAV, MP3, M4A, Ogg or FLAC',
};

/** What is taken for each use. Ten minutes of music have 230 MB as a WAV file of floats, as large as they come. */
export const TAKEN: Record<OwnUse, Taken> = {
  music: {
    what: 'music',
    ...SOUNDS,
    mostBytes: 256 * MEBIBYTE,
  },
  voice: {
    what: "a scene's voice",
    ...SOUNDS,
    mostBytes: 256 * MEBIBYTE,
  },
  picture: {
    what: 'a picture',
    mediaTypes: ['image/png', 'image/jpeg', 'image/webp', 'image/gif', 'image/tiff', 'image/avif'],
    names: 'PNG, JPEG, WebP, GIF, TIFF or AVIF',
    mostBytes: 64 * MEBIBYTE,
  },
  logo: {
    what: 'a logo',
    mediaTypes: ['image/png', 'image/jpeg', 'image/webp'],
    names: 'PNG, JPEG or WebP',
    mostBytes: 16 * MEBIBYTE,
  },
};
