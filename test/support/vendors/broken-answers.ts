// The ways in which an answer can break on its way, whoever's it is.
import type { Answering } from './vendor-server';

const PARTIAL = '{"id":"req-1","data":[{"b64_json":"/9j/4AAQSk';

export const hang: Answering = () => undefined;
export const reset: Answering = (response) => void response.socket?.resetAndDestroy();
export const stall: Answering = (response) => {
  response.writeHead(200, { 'content-type': 'application/json' }).write(PARTIAL);
};
export const cutOff: Answering = (response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '5000' });
  response.write(PARTIAL, () => response.destroy());
};
export const resetHalfway: Answering = (response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '5000' });
  response.write(PARTIAL);
  // Read together with the reset, what was sent would look like an end.
  setTimeout(() => response.socket?.resetAndDestroy(), 100);
};
export const endless: Answering = (response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  const more = (): void => {
    while (response.writable && response.write('x'.repeat(2 ** 20)));
  };
  response.on('drain', more);
  more();
};
