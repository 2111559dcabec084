import { useEffect, useState } from 'react';
import { rendered, type Output } from './render-picture';

interface Made {
  readonly of: string;
  readonly blob: Blob | null;
  readonly error: unknown;
}

/** Pause after the last change before the picture is made anew (milliseconds). */
const PAUSE = 250;

/** The file that would be kept, made again after each change; null while it is being made. */
export function useOutput(bitmap: ImageBitmap | null, output: Output | null): { readonly blob: Blob | null; readonly error: unknown } {
  const [made, setMade] = useState<Made>({ of: '', blob: null, error: null });
  const wanted = bitmap === null || output === null ? '' : JSON.stringify(output);
  useEffect(() => {
    if (bitmap === null || wanted === '') return;
    let isLate = false;
    const timer = setTimeout(() => {
      rendered(bitmap, JSON.parse(wanted) as Output).then(
        (blob) => isLate || setMade({ of: wanted, blob, error: null }),
        (error: unknown) => isLate || setMade({ of: wanted, blob: null, error }),
      );
    }, PAUSE);
    return () => {
      isLate = true;
      clearTimeout(timer);
    };
  }, [bitmap, wanted]);
  return made.of === wanted ? made : { blob: null, error: null };
}
