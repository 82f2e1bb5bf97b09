import { createHash } from 'node:crypto';

const MOST = 8;
const TAKES_THEM = /\/FLUX\.2-(?:pro|dev|flex)$/iu;
const DATA = /^data:image\/(?:png|jpeg|webp);base64,([A-Za-z0-9+/]+={0,2})$/u;
/** How PNG, JPEG and WebP begin. */
const BEGINNINGS = ['89504e47', 'ffd8ff', '52494646'];

/** What is wrong with the `reference_images` of a request, in Together's words; pictures are taken as data, and not fetched. */
export function wrongReferences({ model, reference_images: images }: Record<string, unknown>): string | undefined {
  if (images === undefined) return undefined;
  if (!TAKES_THEM.test(String(model))) {
    return "Unsupported use of 'reference_images' parameter. This parameter is not supported for the selected model.";
  }
  if (!Array.isArray(images) || images.length > MOST)
    return `reference_images must be a list of at most ${MOST} images`;
  return images.every(isPicture) ? undefined : 'reference_images must be addresses of images';
}

/** The sha256 of each picture that came with a request, in their order. */
export function sha256OfEach({ reference_images: images }: Record<string, unknown>): string[] {
  return (Array.isArray(images) ? images : []).map((image: unknown) =>
    createHash('sha256').update(bytesOf(image)).digest('hex'),
  );
}

function isPicture(image: unknown): boolean {
  const beginning = bytesOf(image).subarray(0, 4).toString('hex');
  return BEGINNINGS.some((each) => beginning.startsWith(each));
}

function bytesOf(image: unknown): Buffer {
  const [, base64 = ''] = (typeof image === 'string' && DATA.exec(image)) || [];
  return Buffer.from(base64, 'base64');
}
