const started = process.hrtime();

/** Milliseconds since this was loaded. `performance.now` would load the whole of `perf_hooks`. */
export function elapsed(): number {
  const [seconds, nanoseconds] = process.hrtime(started);
  return seconds * 1000 + nanoseconds / 1e6;
}
