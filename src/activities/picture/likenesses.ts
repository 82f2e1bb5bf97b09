import type { Reference } from '../../domain/film/reference';
import type { Likeness } from '../../providers/illustrator';
import type { ArtifactReader } from '../../store/artifact-store';

/** What a reference is in the recipe of a picture: who is to look like which bytes. */
export function likenessIn({ character, image }: Reference): { character: string; sha256: string } {
  return { character, sha256: image.sha256 };
}

/** The pictures that characters are to look like, each once. Throws an `ArtifactError` where one is lost. */
export async function readLikenesses(store: ArtifactReader, references: readonly Reference[]): Promise<Likeness[]> {
  const images = new Map(references.map(({ image }) => [image.sha256, image]));
  return Promise.all(
    [...images.values()].map(async (image) => ({
      characters: references.flatMap(({ character, image: { sha256 } }) =>
        sha256 === image.sha256 ? [character] : [],
      ),
      bytes: await store.readBytes(image),
      mediaType: image.mediaType,
    })),
  );
}
