import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A way to a server that a test can cut and mend; whoever opens it closes it. */
export interface WayToServer {
  /** `127.0.0.1:PORT`, as if the server were there. */
  address: string;
  /** Breaks all connections, and each that is tried from now on. */
  cut(): void;
  /** Keeps all connections, and lets nothing through. */
  block(): void;
  mend(): void;
  close(): Promise<void>;
}

/** Opens a way to the server at `to`. */
export async function openWay(to: string): Promise<WayToServer> {
  const [host = '', port = ''] = to.split(':');
  const open = new Set<Socket>();
  let isCut = false;
  const breakAll = () => open.forEach((socket) => socket.destroy());
  const way = createServer((from) => {
    if (isCut) {
      from.destroy();
      return;
    }
    const onward = connect(Number(port), host);
    for (const [socket, other] of [
      [from, onward],
      [onward, from],
    ] as const) {
      open.add(socket);
      socket.on('error', () => undefined);
      socket.once('close', () => {
        open.delete(socket);
        other.destroy();
      });
      socket.pipe(other);
    }
  }).listen(0, '127.0.0.1');
  await once(way, 'listening');
  return {
    address: `127.0.0.1:${(way.address() as AddressInfo).port}`,
    cut() {
      isCut = true;
      breakAll();
    },
    block() {
      for (const socket of open) socket.unpipe().pause();
    },
    mend() {
      isCut = false;
      breakAll();
    },
    async close() {
      breakAll();
      await new Promise((resolve) => way.close(resolve));
    },
  };
}
