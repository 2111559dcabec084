import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { findingKey, type AcceptedFinding, type Finding } from '@shared/domain/checks';
import type { ReleaseContent, ReleaseId } from '@shared/domain/release';
import { queries } from '../../bridge';
import { useFindings, type Findings } from './use-findings';

export interface Accepted extends AcceptedFinding {
  readonly of: Finding;
}

export interface OpenFindings extends Omit<Findings, 'findings'> {
  /** Those that nobody has accepted. */
  readonly open: readonly Finding[];
  readonly accepted: readonly Accepted[];
}

/** What the rules have to say about a text, apart from what somebody has found to be meant so. */
export function useOpenFindings(id: ReleaseId, content: ReleaseContent, ownWords: readonly string[]): OpenFindings {
  const { findings, of, error } = useFindings(id, content, ownWords);
  const { data: known } = useQuery(queries.checks.accepted(id));
  return useMemo(() => {
    const byKey = new Map((known ?? []).map((one) => [one.finding, one]));
    const accepted = findings.flatMap((finding): Accepted[] => {
      const one = byKey.get(findingKey(finding));
      return one === undefined ? [] : [{ ...one, of: finding }];
    });
    const settled = new Set(accepted.map((one) => one.of));
    // Nothing is shown as open before it is known what was accepted.
    return { of: known === undefined ? null : of, open: findings.filter((finding) => !settled.has(finding)), accepted, error };
  }, [findings, of, error, known]);
}
