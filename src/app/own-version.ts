/** What `storyreel --version` tells. */
export { ownVersion } from '../config/own-version';
