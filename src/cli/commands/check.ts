import { describeFinding, findingKey } from '@shared/domain/checks';
import type { ReleaseId } from '@shared/domain/release';
import { openFacts } from '../../main/facts/client';
import { withArchive, type CliContext, type Outcome } from '../context';

/**
 * What a careful colleague would ask about these releases; all of them outside the bin when `ids` is null. What somebody
 * has accepted is in the JSON with its reason, and not in the lines.
 */
export async function check(context: CliContext, ids: readonly ReleaseId[] | null): Promise<Outcome> {
  return withArchive(context, false, async (archive) => {
    const facts = openFacts({ archivePath: context.archivePath, workers: context.workers });
    try {
      await facts.call('sync');
      const releases: object[] = [];
      const lines: string[] = [];
      for (const id of ids ?? (await archive.call('ids', { bin: false }))) {
        if (context.signal.aborted) break;
        const reasons = new Map((await archive.call('acceptedFindings', id)).map(({ finding, reason }) => [finding, reason]));
        const found = await facts.call('checkRelease', { id, content: await archive.call('get', id) });
        const findings = found.map((finding) => {
          const { text, other, expected } = describeFinding(finding);
          return {
            rule: finding.rule,
            severity: finding.severity,
            lang: finding.place.lang,
            excerpt: text,
            expected: finding.expected ?? (other === '' ? null : other),
            message: context.texts.t(`checks:${finding.rule}`, { text, other, expected }),
            accepted: reasons.get(findingKey(finding)) ?? null,
          };
        });
        releases.push({ id, findings });
        const open = findings.filter(({ accepted }) => accepted === null);
        lines.push(...open.map(({ severity, lang, message }) => [id, severity, lang, message].join('\t')));
      }
      return { json: { releases }, lines: [...lines, context.texts.t('cli:check.done', { count: lines.length })] };
    } finally {
      await facts.call('close');
      await facts.terminate();
    }
  });
}
