import { useEffect, useState, type RefObject } from 'react';
import { api } from '../../bridge';
import { attachmentUrl, thumbnailUrl } from '../editor';
import { drawn, upright } from './upright';

/** Longest edge in pixels: a tile of the panel on a screen of twice the usual density. */
const LONGEST_EDGE = 320;

/** One picture is decoded at a time: those of a camera take a hundred megabytes each while that lasts. */
let queue: Promise<unknown> = Promise.resolve();

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = queue.then(work);
  queue = turn.catch(() => undefined);
  return turn;
}

const made = (original: Blob): Promise<Blob> =>
  upright(original, (picture) => {
    const scale = Math.min(1, LONGEST_EDGE / Math.max(picture.naturalWidth, picture.naturalHeight));
    return drawn(picture, scale).convertToBlob({ type: 'image/webp', quality: 0.8 });
  });

/** The small picture that was kept, else made from the original and kept; null when that cannot be read. */
async function thumbnail(sha256: string, signal: AbortSignal): Promise<Blob | null> {
  const kept = await fetch(thumbnailUrl(sha256), { signal });
  if (kept.status === 200) return kept.blob();
  return inTurn(async () => {
    signal.throwIfAborted();
    const original = await fetch(attachmentUrl(sha256), { signal });
    if (!original.ok) return null;
    const small = await made(await original.blob());
    await api.photos.keepThumbnail({ sha256, bytes: new Uint8Array(await small.arrayBuffer()) });
    return small;
  });
}

/** `isBroken`: there is nothing to show. Neither a url nor broken: not looked at or not made yet. */
interface ShownThumbnail {
  readonly url: string | null;
  readonly isBroken: boolean;
}

/** The small picture of an attachment once `tile` has come into sight; let go when the tile goes. */
export function useThumbnail(tile: RefObject<HTMLElement | null>, sha256: string, isThere: boolean): ShownThumbnail {
  const [shown, setShown] = useState<ShownThumbnail>({ url: null, isBroken: false });

  useEffect(() => {
    const element = tile.current;
    if (element === null) return;
    const leaving = new AbortController();
    let url: string | null = null;
    const show = async (): Promise<void> => {
      try {
        const small = await (isThere ? thumbnail : kept)(sha256, leaving.signal);
        if (leaving.signal.aborted) return;
        url = small === null ? null : URL.createObjectURL(small);
        setShown({ url, isBroken: url === null });
      } catch {
        // Not a picture after all, or the tile is gone.
        if (!leaving.signal.aborted) setShown({ url: null, isBroken: true });
      }
    };
    const watcher = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      watcher.disconnect();
      void show();
    });
    watcher.observe(element);
    return () => {
      watcher.disconnect();
      leaving.abort();
      if (url !== null) URL.revokeObjectURL(url);
    };
  }, [tile, sha256, isThere]);

  return shown;
}

/** Of a file that is lost, what was kept of it. */
async function kept(sha256: string, signal: AbortSignal): Promise<Blob | null> {
  const answer = await fetch(thumbnailUrl(sha256), { signal });
  return answer.status === 200 ? answer.blob() : null;
}
