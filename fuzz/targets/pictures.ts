import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importPicture } from '../../src/media/own/picture/import-picture';
import { OwnMediaError } from '../../src/media/own/own-media-error';
import { receivedPicture, UnusablePictureError } from '../../src/providers/received/received-picture';
import { changedBytes } from '../changed';
import { goodPictures } from '../pictures';
import { expectSentence } from '../sentence';
import type { Target } from '../target';

/** The bytes of a picture, of a vendor's or of a person's. */
export async function pictures(): Promise<Target<Uint8Array>> {
  return {
    cases: changedBytes(await goodPictures()),
    async take(bytes) {
      await receivedPicture(bytes).catch((error: Error) => {
        // It is the end of a sentence.
        if (!(error instanceof UnusablePictureError) || error.message.length > 300) throw error;
      });
      const directory = await mkdtemp(join(tmpdir(), 'picture-'));
      try {
        await writeFile(join(directory, 'own'), bytes);
        const { signal } = new AbortController();
        await importPicture({ directory, file: 'own', output: 'made', signal });
      } catch (error) {
        if (!(error instanceof OwnMediaError)) throw error;
        expectSentence(new OwnMediaError(`A file ${error.message}.`), [OwnMediaError]);
      } finally {
        await rm(directory, { recursive: true });
      }
    },
  };
}
