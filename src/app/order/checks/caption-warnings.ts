import { captionFonts } from '../../../media/captions/caption-font';
import { findFfmpeg } from '../../../media/ffmpeg/probe';
import { needsShaping, shapesText } from '../../../media/captions/shapes-text';
import { fontsToAdd, unshowable } from '../../../media/captions/unshowable';

const MOST_NAMED = 10;

/** What captions cannot show of a text on this machine, told before any work: left out, or drawn wrong. */
export async function captionWarnings(
  text: string,
  fontsDirectory: string,
  environment: NodeJS.ProcessEnv,
): Promise<string[]> {
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
  if (needsShaping(text) && !(await shapesText((await findFfmpeg(environment)).path))) {
    warnings.push('This ffmpeg does not shape text: some captions will look wrong. Install ffmpeg 5 or newer.');
  }
  return warnings;
}
