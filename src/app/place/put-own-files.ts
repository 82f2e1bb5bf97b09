import { putFiles, type NewFile } from '../../client/files/put-files';
import { refuseOthers, type OwnFiles } from './refuse-others';
import { tellFullDisk } from './tell-full-disk';

/** Puts files of a command in their places, each whole or not at all; refuses those where somebody's file is, however late it came. */
export async function putOwnFiles(files: NewFile[], own: OwnFiles): Promise<void> {
  const isAnyThere = await refuseOthers(
    files.map(({ path }) => path),
    own,
  );
  await putFiles(files, { replace: isAnyThere || own.force === true }).catch((error: NodeJS.ErrnoException) => {
    // One has come since they were looked for: it is somebody's, or of the same command given twice at once.
    if (error.code === 'EEXIST') return putOwnFiles(files, own);
    return tellFullDisk(files.map(({ path }) => path).join(', '), own)(error);
  });
}
