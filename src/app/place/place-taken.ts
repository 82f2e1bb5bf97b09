import { InputError } from '../input-error';

/** Somebody's files are where a film is to go; the message says what to do. */
export class PlaceTaken extends InputError {
  constructor(path: string) {
    super(
      `${path}, or a file that goes beside it (.srt, .vtt, .thumbnail.jpg, .manifest.json ...), is there already and is not this film's: name another file with --out, or ` +
        'have it replaced with --force.',
    );
  }
}
