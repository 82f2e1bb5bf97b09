import sharp, { type Sharp } from 'sharp';

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="96" height="128"><rect width="96" height="128" fill="#146"/>' +
  '<circle cx="40" cy="50" r="30" fill="#fc8"/></svg>';

const drawn = (): Sharp => sharp(Buffer.from(SVG));

/** Good pictures of each kind that is read. */
export function goodPictures(): Promise<Buffer[]> {
  return Promise.all([
    drawn().png().toBuffer(),
    drawn().png({ progressive: true, palette: true }).toBuffer(),
    drawn().removeAlpha().jpeg().toBuffer(),
    drawn()
      .removeAlpha()
      .jpeg({ progressive: true })
      .withExif({ IFD0: { Orientation: '6' } })
      .toBuffer(),
    drawn().webp().toBuffer(),
    drawn().webp({ lossless: true }).toBuffer(),
    drawn().gif().toBuffer(),
    drawn().tiff().toBuffer(),
    drawn().tiff({ compression: 'deflate', tile: true }).toBuffer(),
    drawn().avif().toBuffer(),
  ]);
}
