import { kept } from '../kept-thing';

/** Instruments, and what carries sound. */
export const MUSIC = kept(
  'stage',
  `
accordion 48: accordion, accordian, concertina
banjo 62: banjo
drum 46: drum, drumsticks, snare, drummer
flute 44: flute
guitar 66: guitar, guitarist
long-drum 60: long drum, djembe
maracas 40: maracas
musical-keyboard 46: keyboard, musical keyboard, piano, organ, pianist
musical-note 40: musical note, melody, song, tune
musical-notes 44: musical notes, music
musical-score 42: musical score, clef
postal-horn 40: postal horn, bugle
saxophone 56: saxophone
studio-microphone 50: mic, studio microphone
trumpet 42: trumpet
`,
);
