// Loaded into every thread of the process of `process.ts`: a worker tells its own memory when it is asked on a channel, for
// the process as a whole knows only its own heap.
import { BroadcastChannel, isMainThread } from 'node:worker_threads';

export const MEMORY_CHANNEL = 'tonggao-bench-memory';
export type WorkerMemory = Pick<NodeJS.MemoryUsage, 'heapUsed' | 'arrayBuffers'>;

if (!isMainThread) {
  const channel = new BroadcastChannel(MEMORY_CHANNEL);
  channel.unref();
  channel.onmessage = () => {
    globalThis.gc?.();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    channel.postMessage({ heapUsed, arrayBuffers } satisfies WorkerMemory);
  };
}
