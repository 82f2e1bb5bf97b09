import { servePronunciation } from './serve-pronunciation';

servePronunciation('british');
