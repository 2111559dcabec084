import { useEffect, useState } from 'react';
import type { Finding } from '@shared/domain/checks';
import type { ReleaseContent, ReleaseId } from '@shared/domain/release';
import { api } from '../../bridge';

/** Nobody wants to be told of a word that is half typed. */
const PAUSE_MS = 500;

export interface Findings {
  /** What they are about; null before the first answer. */
  readonly of: ReleaseContent | null;
  readonly findings: readonly Finding[];
  readonly error: unknown;
}

const NONE: Findings = { of: null, findings: [], error: null };

/**
 * What the rules have to say about a text, some moments after it or `ownWords` (the same list until it changes) has changed;
 * the last answer stays meanwhile.
 */
export function useFindings(id: ReleaseId, content: ReleaseContent, ownWords: readonly string[]): Findings {
  const [answer, setAnswer] = useState(NONE);
  const isFirst = answer.of === null;
  useEffect(() => {
    let isWanted = true;
    const ask = (): void => {
      api.facts.checkRelease({ id, content }).then(
        (findings) => isWanted && setAnswer({ of: content, findings, error: null }),
        (error: unknown) => isWanted && setAnswer({ of: content, findings: [], error }),
      );
    };
    const timer = setTimeout(ask, isFirst ? 0 : PAUSE_MS);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [id, content, ownWords, isFirst]);
  return answer;
}
