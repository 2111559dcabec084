import { api } from './api';

type Flush = () => Promise<void>;
const flushers = new Set<Flush>();

/**
 * Registers what must be saved before the window closes. Returns its undo.
 * A flusher that fails keeps the window open: it has to show the person why.
 */
export function registerFlush(flush: Flush): () => void {
  flushers.add(flush);
  return () => void flushers.delete(flush);
}

/** Saves everything typed; false when something could not be saved. */
export async function flushAll(): Promise<boolean> {
  const outcomes = await Promise.allSettled([...flushers].map((flush) => flush()));
  return outcomes.every(({ status }) => status === 'fulfilled');
}

/** Answers main's wish to close the window. Returns its undo. */
export function answerFlush(): () => void {
  return api.on('app.flush', () => {
    void flushAll().then((saved) => (saved ? api.app.flushed() : null));
  });
}
