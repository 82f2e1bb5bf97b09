import type { Socket } from 'node:net';

const NEWLINE = 10;

/**
 * Gives the lines that come over a connection, without their ends. A line of more than `mostBytes()` ends the connection, before
 * more of it is held than that; so does a listener that throws.
 */
export function onLines(socket: Socket, mostBytes: () => number, onLine: (line: string) => void): void {
  let pieces: Buffer[] = [];
  let held = 0;
  socket.on('data', (chunk: Buffer) => {
    for (let rest = chunk; !socket.destroyed && rest.length > 0;) {
      const end = rest.indexOf(NEWLINE);
      const piece = end < 0 ? rest : rest.subarray(0, end);
      held += piece.length;
      if (held > mostBytes()) {
        socket.destroy();
        return;
      }
      pieces.push(piece);
      if (end < 0) return;
      const line = Buffer.concat(pieces).toString();
      pieces = [];
      held = 0;
      rest = rest.subarray(end + 1);
      try {
        onLine(line);
      } catch {
        socket.destroy();
      }
    }
  });
}
