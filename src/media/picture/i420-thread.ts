import { serveThread } from '../../threads/serve-thread';
import { i420FromRgb } from './i420';

/** Packed pixels of an even size. */
export interface PackedPicture {
  rgb: Uint8Array;
  width: number;
  height: number;
}

serveThread(function* ({ rgb, width, height }: PackedPicture) {
  yield i420FromRgb(rgb, width, height);
});
