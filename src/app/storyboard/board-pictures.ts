import type { Artifact } from '../../domain/film/artifact';
import type { BoardScene } from '../../domain/making/board/board';
import { atMost } from '../../domain/schedule/at-most';
import { sizeWith, smallPicture, type Size } from '../../media/storyboard/small-picture';
import { ArtifactError, type ArtifactReader } from '../../store/artifact-store';

/** The pictures of a board as JPEGs in the film's shape, by their sha256: as scenes show them, and small for their takes. */
export interface BoardPictures {
  large: Map<string, Uint8Array>;
  small: Map<string, Uint8Array>;
}

const LARGE_PIXELS = 150_000;
const SMALL_PIXELS = 22_000;

/** Each is held whole while it is made small. */
const AT_ONCE = 4;

/** Reads the pictures of scenes, and makes them small; what the store has not, or not whole, is left out. */
export async function boardPictures(
  store: ArtifactReader,
  scenes: readonly BoardScene[],
  film: Size,
): Promise<BoardPictures> {
  const pictures: BoardPictures = { large: new Map(), small: new Map() };
  const inTurn = atMost(AT_ONCE);
  const read = async (artifact: Artifact, into: Map<string, Uint8Array>, pixels: number): Promise<void> => {
    const bytes = await store.readBytes(artifact).catch((error: unknown) => {
      if (error instanceof ArtifactError) return undefined;
      throw error;
    });
    // A store that others write to may hold anything under a picture's name.
    const small = bytes && (await smallPicture(bytes, sizeWith(pixels, film)).catch(() => undefined));
    if (small) into.set(artifact.sha256, small);
  };
  const asked = scenes.flatMap(({ picture: { artifact }, takes }) => {
    const drawn = takes.filter(({ of }) => of === 'picture');
    return [
      ...(artifact ? [{ artifact, into: pictures.large, pixels: LARGE_PIXELS }] : []),
      ...(drawn.length > 1 ? drawn.map((take) => ({ ...take, into: pictures.small, pixels: SMALL_PIXELS })) : []),
    ];
  });
  await Promise.all(asked.map(({ artifact, into, pixels }) => inTurn(() => read(artifact, into, pixels))));
  return pictures;
}
