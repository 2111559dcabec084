import { useEffect, useState } from 'react';
import { AppError } from '@shared/errors';
import { attachmentUrl } from '../../editor';
import { drawn, upright } from '../upright';

interface Loaded {
  readonly bitmap: ImageBitmap | null;
  readonly error: unknown;
}

/** The pixels of a stored picture, upright as the camera was held; let go with the component. */
export function useBitmap(sha256: string): Loaded {
  const [loaded, setLoaded] = useState<Loaded>({ bitmap: null, error: null });
  useEffect(() => {
    const leaving = new AbortController();
    let bitmap: ImageBitmap | null = null;
    const load = async (): Promise<void> => {
      const answer = await fetch(attachmentUrl(sha256), { signal: leaving.signal });
      if (!answer.ok) throw new AppError('attachment.missing');
      bitmap = await upright(await answer.blob(), (picture) => Promise.resolve(drawn(picture, 1).transferToImageBitmap()));
      if (leaving.signal.aborted) bitmap.close();
      else setLoaded({ bitmap, error: null });
    };
    load().catch((error: unknown) => {
      if (!leaving.signal.aborted) setLoaded({ bitmap: null, error });
    });
    return () => {
      leaving.abort();
      bitmap?.close();
    };
  }, [sha256]);
  return loaded;
}
