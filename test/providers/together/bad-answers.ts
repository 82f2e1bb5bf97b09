// The ways in which a picture that comes can be bad.
import sharp from 'sharp';
import { answerWithBytes, gradient } from '../../support/vendors/together-server';

export const saying = (message: string, type = 'invalid_request_error') => ({
  error: { message, type, param: null, code: null },
});

export const truncated = answerWithBytes(async (size) => {
  const whole = await gradient(size);
  return whole.subarray(0, whole.length - 200);
});
export const black = answerWithBytes(({ width, height }) =>
  sharp({ create: { width, height, channels: 3, background: 'black' } })
    .jpeg()
    .toBuffer(),
);
export const transparent = answerWithBytes(async (size) =>
  sharp(await gradient(size))
    .ensureAlpha(0)
    .png()
    .toBuffer(),
);
export const dot = answerWithBytes(() => gradient({ width: 8, height: 8 }));
export const bomb = answerWithBytes(async () => {
  const claimed = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } })
    .png()
    .toBuffer();
  claimed.writeUInt32BE(50_000, 16);
  claimed.writeUInt32BE(50_000, 20);
  return claimed;
});
export const svg = answerWithBytes(async () =>
  Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="320" height="576"/>'),
);
