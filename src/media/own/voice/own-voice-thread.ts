import { serveThread } from '../../../threads/serve-thread';
import { ownVoice } from './own-voice';

serveThread(ownVoice);
