import { isDrawn } from '../../../domain/captions/style/caption-style';
import type { Order } from '../../../domain/film/order/order';
import { captionFonts } from '../../../media/captions/caption-font';
import { needsShaping, shapesText } from '../../../media/captions/shapes-text';
import { fontsToAdd, unshowable } from '../../../media/captions/unshowable';
import { findFfmpeg } from '../../../media/ffmpeg/probe';
import type { CheckContext } from './order-check';
import { toldText } from '../voices/told-text';

const MOST_NAMED = 10;

/** What captions, cards and thumbnail cannot show on this machine, told before any work: left out, or drawn wrong. */
export async function captionWarnings(order: Order, { settings, once }: CheckContext): Promise<string[]> {
  const { fontsDirectory, hasTemporalAddress } = settings;
  const text = drawnText(order);
  const warnings: string[] = [];
  const fonts = captionFonts(fontsDirectory);
  const lost = unshowable(text, fonts);
  if (lost.length > 0) {
    const named = lost.slice(0, MOST_NAMED).join(' ');
    const toAdd = fontsToAdd(text, fonts).map((font) => font.name);
    const advice = toAdd.length > 0 ? ` "storyreel fonts add ${toAdd.join(' ')}" adds them.` : '';
    warnings.push(
      `${lost.length} characters have no font here, and captions leave them out: ${named}${lost.length > MOST_NAMED ? ' …' : ''}.${advice}`,
    );
  }
  // Which ffmpeg workers elsewhere have is not known here.
  const isShaped = async () => shapesText((await findFfmpeg(process.env)).path);
  if (!hasTemporalAddress && needsShaping(text) && !(await once('whether ffmpeg shapes text', isShaped))) {
    warnings.push('This ffmpeg does not shape text: some captions will look wrong. Install ffmpeg 5 or newer.');
  }
  return warnings;
}

function drawnText(order: Order): string {
  const { story, script, captions, thumbnail, titleCard, endCard } = order;
  const isCaptioned = !captions || isDrawn(captions);
  const texts = [
    ...(isCaptioned ? [toldText(order)] : []),
    ...(thumbnail || titleCard ? [script?.title ?? story.title] : []),
    ...(endCard ? [endCard.text] : []),
  ];
  return texts.join('\n');
}
