import { heartSpeaker } from '../../../speaker/heart-speaker';
import { speakBreaths } from '../../../speech/breaths/speak-breaths';
import { serveThread } from '../../../speech/thread/serve-thread';

serveThread((request, between) => speakBreaths(request, heartSpeaker, between));
