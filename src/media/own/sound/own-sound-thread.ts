import { serveThread } from '../../../threads/serve-thread';
import { ownSound } from './own-sound';

serveThread(ownSound);
