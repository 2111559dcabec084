// Loaded into the electron package's own downloader (node --import): says how far it is, and gives up on a host that
// does not answer. Its own progress bar needs a terminal and its own limits are minutes.
import { say } from './log.mjs';

const FIRST_BYTE_MS = 20_000;
const SAY_EVERY_MS = 2_000;

const { fetch: plainFetch } = globalThis;

globalThis.fetch = async (url, options) => {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(new Error(`no answer within ${FIRST_BYTE_MS / 1000} s`)), FIRST_BYTE_MS);
  const response = await plainFetch(url, { ...options, signal: patience.signal })
    .catch((error) => Promise.reject(inOneLine(url, error.cause?.message ?? error.message)))
    .finally(() => clearTimeout(timer));
  if (!response.ok || response.body === null) throw inOneLine(url, `HTTP ${response.status}`);
  return new Response(response.body.pipeThrough(counter(Number(response.headers.get('content-length')))), response);
};

/** The downloader prints the stack of what it meets; a person needs the reason, not the way through fetch. */
function inOneLine(url, reason) {
  const error = new Error(`${new URL(url).host}: ${reason}`);
  error.stack = String(error);
  return error;
}

function counter(total) {
  const megabytes = (bytes) => (bytes / 1e6).toFixed(0);
  let received = 0;
  let saidAt = Date.now();
  return new TransformStream({
    transform(chunk, controller) {
      received += chunk.byteLength;
      if (Date.now() - saidAt > SAY_EVERY_MS) {
        saidAt = Date.now();
        say(total > 0 ? `${megabytes(received)} / ${megabytes(total)} MB` : `${megabytes(received)} MB`);
      }
      controller.enqueue(chunk);
    },
  });
}
