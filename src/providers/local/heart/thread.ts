import { netSpeaker } from '../../../speaker/net-speaker';
import { speakBreaths } from '../../../speech/breaths/speak-breaths';
import { serveThread } from '../../../speech/thread/serve-thread';

serveThread((request, between) => speakBreaths(request, netSpeaker(request.file), between));
