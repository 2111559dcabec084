import type { ReactNode } from 'react';
import type { ExportLayout } from '@shared/domain/jobs';

/** What the layouts look like on a page; drawn in the text's colour. */
const LINES: Readonly<Record<ExportLayout, readonly (readonly [x: number, y: number, width: number, strong: boolean])[]>> = {
  zh: [[4, 5, 12, true], [4, 9, 12, true], [4, 13, 12, true], [4, 17, 8, true]],
  en: [[4, 5, 12, false], [4, 9, 12, false], [4, 13, 12, false], [4, 17, 8, false]],
  'side-by-side': [[3, 5, 6, true], [3, 9, 6, true], [3, 13, 6, true], [11, 5, 6, false], [11, 9, 6, false], [11, 13, 6, false]],
  'one-after-other': [[4, 4, 12, true], [4, 7.5, 12, true], [4, 13, 12, false], [4, 16.5, 12, false]],
};

export function LayoutIcon({ layout }: { readonly layout: ExportLayout }): ReactNode {
  return (
    <svg width="20" height="22" viewBox="0 0 20 22" fill="none" stroke="currentColor" strokeLinecap="round" aria-hidden>
      <rect x="0.75" y="0.75" width="18.5" height="20.5" rx="2" strokeWidth="1.2" strokeOpacity="0.55" />
      {LINES[layout].map(([x, y, width, strong]) => (
        <path key={`${String(x)},${String(y)}`} d={`M${String(x)} ${String(y)}h${String(width)}`} strokeWidth={strong ? 1.8 : 1.1} />
      ))}
    </svg>
  );
}
