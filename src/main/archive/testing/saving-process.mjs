// A process of its own that saves through the built archive worker until it is killed; one line per acknowledged save.
import { Worker } from 'node:worker_threads';
import { join } from 'node:path';

const [, , workers, path] = process.argv;
const worker = new Worker(join(workers, 'archive-worker.js'), { workerData: { path, create: false } });
const waiting = new Map();
let seq = 0;
worker.on('message', (message) => {
  if (!('seq' in message)) return;
  const { resolve, reject } = waiting.get(message.seq);
  if (message.ok) resolve(message.value);
  else reject(new Error(message.error.code));
});
const call = (method, request) =>
  new Promise((resolve, reject) => {
    waiting.set(++seq, { resolve, reject });
    worker.postMessage({ seq, method, request });
  });

await call('open');
process.stdout.write('open\n');
const facts = { date: null, status: 'draft', embargo: null, kind: 'news', tags: [], names: [], mediaContact: '', related: [], attachments: [], sources: [] };
const edition = (title) => ({ title, subtitle: '', dateline: '', byline: '', source: '', body: { type: 'doc', content: [] }, boilerplate: '' });
const stamp = { author: 'test', at: new Date().toISOString(), note: '' };
for (;;) {
  const id = crypto.randomUUID();
  await call('create', { id, content: { facts, zh: edition('初稿'), en: null }, stamp });
  process.stdout.write(`${id} 1\n`);
  for (let revision = 1; revision < 5; revision++) {
    await call('save', { id, baseRevision: revision, content: { facts, zh: edition(`第${revision}稿`), en: null }, stamp });
    process.stdout.write(`${id} ${revision + 1}\n`);
  }
}
