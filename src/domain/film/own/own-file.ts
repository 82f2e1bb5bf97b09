import { MOST_LOGO_BYTES, MOST_MUSIC_BYTES, MOST_OWN_PICTURE_BYTES } from '../../bounds';

/** What a person's own file can be for. */
export type OwnUse = 'music' | 'picture' | 'logo' | 'voice';

/** Which files are taken for it, as `what`: their media types, their names for a person, and the most bytes that one may have. */
interface Taken {
  what: string;
  mediaTypes: readonly string[];
  names: string;
  mostBytes: number;
}

const SOUNDS = {
  mediaTypes: ['audio/wav', 'audio/mpeg', 'audio/mp4', 'audio/ogg', 'audio/flac'],
  names: 'WAV, MP3, M4A, Ogg or FLAC',
  mostBytes: MOST_MUSIC_BYTES,
};

/** What is taken for each use. */
export const TAKEN: Record<OwnUse, Taken> = {
  music: {
    what: 'music',
    ...SOUNDS,
  },
  voice: {
    what: "a scene's voice",
    ...SOUNDS,
  },
  picture: {
    what: 'a picture',
    mediaTypes: ['image/png', 'image/jpeg', 'image/webp', 'image/gif', 'image/tiff', 'image/avif'],
    names: 'PNG, JPEG, WebP, GIF, TIFF or AVIF',
    mostBytes: MOST_OWN_PICTURE_BYTES,
  },
  logo: {
    what: 'a logo',
    mediaTypes: ['image/png', 'image/jpeg', 'image/webp'],
    names: 'PNG, JPEG or WebP',
    mostBytes: MOST_LOGO_BYTES,
  },
};
