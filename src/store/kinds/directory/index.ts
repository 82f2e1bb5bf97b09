import { resolve } from 'node:path';
import type { StoreKind } from '../../store-kind';
import { createDirectoryStore } from './directory-store';

/** Stores in directories; a location is a path. */
export const directoryKind: StoreKind = {
  example: 'in a directory',
  serves: (location) => !/^[a-z][a-z\d+.-]*:\/\//i.test(location),
  whole: (location) => resolve(location),
  open: createDirectoryStore,
};
