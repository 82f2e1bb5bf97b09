import { keepOwnFile } from '../../../client/own-file/keep-own-file';
import { OwnFileError } from '../../../client/own-file/own-file-error';
import { seenFile } from '../../../client/own-file/seen-file';
import type { Settings } from '../../../config/settings';
import type { Artifact } from '../../../domain/film/artifact';
import type { OwnUse } from '../../../domain/film/own/own-file';
import { openStore } from '../../../store/open-store';
import { InputError } from '../../input-error';
import { refuseUndecodable } from './undecodable';

/**
 * Stores a person's own file for an order, and answers what the order says of it. Refuses, before that, what cannot be used, as far
 * as that can be seen without decoding it.
 */
export async function ownArtifact(path: string, use: OwnUse, settings: Settings): Promise<Artifact> {
  try {
    const { mediaType } = await seenFile(path, use);
    await refuseUndecodable(path, { mediaType, use }, settings);
    return await keepOwnFile(openStore(settings.storeLocation), path, use);
  } catch (error) {
    throw error instanceof OwnFileError ? new InputError(error.message, { cause: error }) : error;
  }
}
