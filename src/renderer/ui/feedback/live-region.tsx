import { useEffect, useState } from 'react';

const SETTLED_MS = 400;

/** Tells screen readers, without moving anything on the screen; waits until the text stays as it is. */
export function LiveRegion({ text }: { readonly text: string }) {
  const [settled, setSettled] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <div role="status" aria-live="polite" className="visually-hidden">
      {settled}
    </div>
  );
}
