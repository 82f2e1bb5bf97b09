import { isDrawn } from '../../../domain/captions/style/caption-style';
import type { Order } from '../../../domain/film/order/order';
import { captionFonts } from '../../../media/captions/caption-font';
import { chosenFont } from '../../../media/fonts/chosen-font';
import { FontMissing } from '../../../media/captions/font-missing';
import { InputError } from '../../input-error';
import type { CheckContext } from './order-check';

/** Refuses captions in a font that is not there, before any work is done; which fonts workers elsewhere have is not known here. */
export function checkCaptionFont({ captions }: Order, { settings }: CheckContext): void {
  const { fontsDirectory, hasTemporalAddress } = settings;
  if (!captions || !isDrawn(captions)) return;
  if (hasTemporalAddress && chosenFont(captions.font)) return;
  try {
    captionFonts(fontsDirectory, captions.font);
  } catch (error) {
    throw error instanceof FontMissing ? new InputError(error.message) : error;
  }
}
