import { serveThread } from '../../threads/serve-thread';
import { masteredSound } from './mastered-sound';

serveThread(masteredSound);
