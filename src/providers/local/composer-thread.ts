import { compose, type PieceRequest } from '../../composer/compose';
import { serveThread } from '../../threads/serve-thread';

serveThread(function* (request: PieceRequest) {
  yield compose(request);
});
