import sharp from 'sharp';
import { answer, startVendorServer, type Answering, type VendorServer } from './vendor-server';

/** A request for a picture. */
export interface PictureRequest {
  prompt: string;
  width: number;
  height: number;
  [name: string]: unknown;
}

/** A server that answers requests for pictures as a test tells it to; `baseUrl` is what Together's settings name. */
export interface TogetherServer extends VendorServer<PictureRequest> {
  baseUrl: string;
}

/** Starts a server on a free port; each request is answered by the next of `answers`, and the last answers all that follow. */
export async function startTogetherServer(...answers: Answering<PictureRequest>[]): Promise<TogetherServer> {
  const server = await startVendorServer(...answers);
  return { ...server, baseUrl: `${server.url}/v1` };
}

/** Answers as Together does when it has drawn these bytes. */
export function answerWithBytes(
  bytes: (size: { width: number; height: number }) => Promise<Buffer>,
): Answering<PictureRequest> {
  return async (response, request) => {
    const picture = await bytes(request.body);
    const data = [{ index: 0, type: 'b64_json', b64_json: picture.toString('base64') }];
    await answer(200, { id: 'req-1', model: 'm', object: 'list', data })(response, request);
  };
}

/** A picture with light and dark, as a JPEG. */
export function gradient({ width, height }: { width: number; height: number }): Promise<Buffer> {
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs><linearGradient id="g" x2="0" y2="1">` +
    `<stop stop-color="#103"/><stop offset="1" stop-color="#fd8"/></linearGradient></defs>` +
    `<rect width="100%" height="100%" fill="url(#g)"/></svg>`;
  return sharp(Buffer.from(svg)).jpeg().toBuffer();
}
