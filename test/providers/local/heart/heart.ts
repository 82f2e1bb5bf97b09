import { join } from 'node:path';
import { heartVoices } from '../../../../src/providers/local/heart/heart-voices';
import { createHeartNarrator } from '../../../../src/providers/local/heart/narrator';

/** The narrator of a home to which no voice was added. */
export const createHeart = () => createHeartNarrator(heartVoices(join(__dirname, 'none'), 'http://127.0.0.1:9'));
