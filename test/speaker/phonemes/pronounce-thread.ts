import { servePronunciation } from './serve-pronunciation';

servePronunciation('american');
