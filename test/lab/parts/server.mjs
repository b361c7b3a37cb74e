/** The lab's API server: echoes on one address, by plain TCP or HTTP/2. Ends itself after 100 s, whatever happens. */
import { createServer } from 'node:net';
import { createServer as createHttp2 } from 'node:http2';

const [kind, address, port] = process.argv.slice(2);
setTimeout(() => process.exit(3), 100_000).unref();

const server =
  kind === 'http2'
    ? createHttp2().on('stream', (stream) => {
        stream.respond({ ':status': 200 });
        stream.write('watching');
        stream.on('error', () => {});
      })
    : createServer((socket) => {
        socket.on('error', () => {});
        socket.pipe(socket);
      });
server.on('sessionError', () => {});
server.listen(Number(port), address, () => process.stdout.write('listening\n'));
