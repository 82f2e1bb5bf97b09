import type { Border } from '../../../domain/film/borders/border';
import type { Motion } from '../../../domain/film/moves/move';
import type { CaptionWish } from '../captions/captions-for';
import type { LogoWish } from '../own/wished-logo';
import type { CardWish } from './cards-for';

/** What a person says of how a film is to be. What they say nothing of is as it usually is, or as it was in a film that is made again. */
export interface FilmWish extends CaptionWish, LogoWish, CardWish {
  softSubtitles?: boolean;
  motion?: Motion;
  border?: Border;
  voice?: string;
  language?: string;
  verbatim?: boolean;
  style?: string;
  /** The path of a file that tells how words are said. */
  pronounce?: string;
  /** The voices of those who speak in the stories, by their names. */
  cast?: ReadonlyMap<string, string>;
  /** How quickly is spoken. */
  speed?: number;
  /** The scene that it shows. */
  thumbnail?: number | 'none';
  /** A mood, "none", or the path of a file. */
  music?: string;
  musicLicence?: string;
}
