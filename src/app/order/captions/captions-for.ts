import { isDeepStrictEqual } from 'node:util';
import { isDrawn, type CaptionStyle, type StyleChoices } from '../../../domain/captions/style/caption-style';
import { PLATFORMS, type Platform } from '../../../domain/captions/style/platforms';
import { resolvedStyle, usualStyle } from '../../../domain/captions/style/resolved-style';
import { newOrder, type Order } from '../../../domain/film/order/order';
import type { FormatName } from '../../../domain/format';
import { InputError } from '../../input-error';
import { readCaptionStyle } from './read-caption-style';

/** What a person says of captions, and of where the film is shown. */
export interface CaptionWish {
  format?: FormatName;
  for?: Platform;
  /** The path of a JSON file with choices; those that are said beside it go before. */
  captionStyle?: string;
  chosen?: StyleChoices;
}

/** The format of a film, and how its captions look; undefined for the usual way. */
export interface ShownCaptions {
  format: FormatName;
  captions: CaptionStyle | undefined;
}

/**
 * Resolves what a person says of captions; what they say nothing of is as in `before`, or as it usually is. Refuses a format that is
 * not the platform's, and a style file that is none.
 */
export async function captionsFor(
  options: CaptionWish,
  before?: Pick<Order, 'format' | 'captions'>,
): Promise<ShownCaptions> {
  const { for: platform, captionStyle, chosen } = options;
  const format = formatOf(options) ?? before?.format ?? newOrder({ title: '', text: '' }).format;
  const margins = platform && PLATFORMS[platform].margins;
  const ofFile: StyleChoices = captionStyle === undefined ? {} : await readCaptionStyle(captionStyle);
  const said = { ...(margins && { margins }), ...ofFile, ...chosen };
  const captions = resolvedStyle({ ...keptOf(before?.captions, said), ...said });
  // A film in the usual style is the one that was ordered before there was a choice.
  return { format, captions: isDeepStrictEqual(captions, usualStyle()) ? undefined : captions };
}

/** With another preset, the look is that one's. */
function keptOf(before: CaptionStyle | undefined, { preset }: StyleChoices): Partial<CaptionStyle> {
  if (!before) return {};
  if (preset === undefined) return before;
  return isDrawn(before) ? { margins: before.margins } : {};
}

function formatOf({ format, for: platform }: CaptionWish): FormatName | undefined {
  const shown = platform && PLATFORMS[platform].format;
  if (format !== undefined && shown !== undefined && format !== shown) {
    throw new InputError(`A film for ${platform} is ${shown}, and not ${format}: leave out --format, or --for.`);
  }
  return format ?? shown;
}
