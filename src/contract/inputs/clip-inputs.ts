import type { CaptionStyle } from '../../domain/captions/style/caption-style';
import type { ShownBorder } from '../../domain/film/borders/border';
import type { Kept } from '../../domain/film/borders/kept-frames';
import type { Illustration } from '../../domain/film/illustration';
import type { Logo } from '../../domain/film/logo';
import type { Move } from '../../domain/film/moves/move';
import type { Narration } from '../../domain/film/narration';
import type { Format } from '../../domain/format';

/** One scene: its voice, its picture, and how they are shown. */
export interface RenderClipInput {
  narration: Narration;
  illustration: Illustration;
  format: Format;
  /** That of the words; missing in films that were begun before it was told. */
  language?: string;
  /** How captions look; the usual style when missing. */
  captions?: CaptionStyle;
  /**
   * Those of the scene from the border before it to the border after it, of just as many frames as the clip where it has no borders;
   * the picture stands still when missing.
   */
  moves?: Move[];
  /** The frames of the scene that its borders leave to the clip; all when missing. */
  kept?: Kept;
  logo?: Logo;
  /** Encoded quickly. */
  draft?: true;
}

/** What is seen on one side of a border: a scene's picture, and its moves as its clip has them. */
export interface BorderSideInput {
  illustration: Illustration;
  moves?: Move[];
}

/** The border between two scenes; at the start of a film there is nothing before it, at the end nothing after it. A `draft` is encoded quickly. */
export interface RenderBorderInput {
  border: ShownBorder;
  before?: BorderSideInput;
  after?: BorderSideInput;
  format: Format;
  logo?: Logo;
  draft?: true;
}

/** What a card shows, over a scene's picture; a silent one `isSilent`, and is given the silence that it is read in. */
export interface DrawCardInput {
  text: string;
  illustration: Illustration;
  isSilent: boolean;
  format: Format;
}

/** The title that is set on a scene's picture. */
export interface DrawThumbnailInput {
  title: string;
  illustration: Illustration;
  format: Format;
}
