/**
 * The lab's client: connects, gets some bytes through to the server and back, then is silent, writes, or pings by HTTP/2; prints one
 * JSON line when the way is open and one when it learns that its connection is gone. With `again` it then connects anew and prints
 * when a byte comes back on the new connection. Times are CLOCK_MONOTONIC in milliseconds, as every process of the machine reads it.
 */
import { connect as connectHttp2 } from 'node:http2';
import { connect } from 'node:net';

const { address, port, kind, keepAlive, every, idle, ping, again } = JSON.parse(process.argv[2]);
setTimeout(() => process.exit(3), 100_000).unref();
const say = (event, more = {}) => process.stdout.write(`${JSON.stringify({ event, at: Number(process.hrtime.bigint()) / 1e6, ...more })}\n`);

/** Round trips before the way counts as open: the kernel's estimate of the round trip, and with it the retransmission time-out, has settled. */
const EXCHANGES = 30;

function tcp(first) {
  const socket = connect({ host: address, port });
  let how = 'FIN';
  let open = false;
  if (keepAlive) socket.setKeepAlive(true, keepAlive);
  socket.setNoDelay(true);
  socket.on('connect', () => socket.write('x'));
  let exchanged = 0;
  socket.on('data', () => {
    if (open) return;
    if (++exchanged < (first ? EXCHANGES : 1)) return socket.write('x');
    open = true;
    say(first ? 'open' : 'through');
    if (first && kind === 'writing') setInterval(() => socket.writable && socket.write('x'), every).unref();
  });
  socket.on('end', () => {});
  socket.on('error', (error) => (how = error.code));
  socket.on('close', () => {
    if (first) say('end', { how });
    if (again) setTimeout(() => tcp(false), first ? 0 : 20);
    else process.exitCode = 0;
  });
  if (again && !first) setTimeout(() => !open && socket.destroy(), 20_000).unref();
}

function http2() {
  const session = connectHttp2(`http://${address}:${port}`);
  let how = 'FIN';
  let heard = 0;
  const stream = session.request({ ':path': '/watch' }, { endStream: false });
  stream.on('error', () => {});
  let exchanged = 0;
  const exchange = () => {
    if (++exchanged <= EXCHANGES) return session.ping(exchange);
    say('open');
    heard = performance.now();
    look();
  };
  stream.once('data', exchange);
  session.on('error', (error) => (how = error.code ?? how));
  session.on('close', () => {
    say('end', { how });
    process.exit(0);
  });
  /** golang.org/x/net/http2: no frame for the read-idle time sends a PING; no answer within the ping timeout closes the connection. */
  function look() {
    const wait = idle - (performance.now() - heard);
    if (wait > 0) return setTimeout(look, wait);
    const limit = setTimeout(() => {
      how = 'ping timeout';
      session.destroy();
    }, ping);
    session.ping((error) => {
      if (error) return;
      clearTimeout(limit);
      heard = performance.now();
            look();
    });
  }
}

say('started');
process.stdin.once('data', () => {
  process.stdin.unref();
  if (kind === 'http2') http2();
  else tcp(true);
});
