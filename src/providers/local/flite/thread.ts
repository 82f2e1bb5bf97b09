import { speakBreaths } from '../../../speech/breaths/speak-breaths';
import { serveThread } from '../../../speech/thread/serve-thread';
import { fliteSpeaker } from './flite-speaker';

serveThread((request, between) => speakBreaths(request, fliteSpeaker(request.voice), between));
