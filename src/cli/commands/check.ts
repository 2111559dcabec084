import { checkRelease, describeFinding } from '@shared/domain/checks';
import { MAX_PAGE } from '@shared/domain/listing';
import type { ReleaseId } from '@shared/domain/release';
import { TermsRequest, type Concept } from '@shared/domain/terms';
import type { ArchiveClient } from '../../main/archive/client';
import { englishSpeller, withOwnWords } from '../../main/spelling/speller';
import { withArchive, type CliContext, type Outcome } from '../context';

/** What a careful colleague would ask about these releases; all of them outside the bin when `ids` is null. */
export async function check(context: CliContext, ids: readonly ReleaseId[] | null): Promise<Outcome> {
  return withArchive(context, false, async (archive) => {
    const concepts = await allConcepts(archive);
    const speller = withOwnWords(englishSpeller(), await archive.call('ownWords'));
    const releases: object[] = [];
    const lines: string[] = [];
    for (const id of ids ?? (await archive.call('ids', { bin: false }))) {
      if (context.signal.aborted) break;
      const findings = checkRelease(await archive.call('get', id), { concepts, now: Date.now(), speller }).map((finding) => {
        const { text, other, expected } = describeFinding(finding);
        return {
          rule: finding.rule,
          severity: finding.severity,
          lang: finding.place.lang,
          excerpt: text,
          expected: finding.expected ?? (other === '' ? null : other),
          message: context.texts.t(`checks:${finding.rule}`, { text, other, expected }),
        };
      });
      releases.push({ id, findings });
      lines.push(...findings.map(({ severity, lang, message }) => [id, severity, lang, message].join('\t')));
    }
    return { json: { releases }, lines: [...lines, context.texts.t('cli:check.done', { count: lines.length })] };
  });
}

async function allConcepts(archive: ArchiveClient): Promise<readonly Concept[]> {
  const concepts: Concept[] = [];
  for (let total = 1; concepts.length < total; ) {
    const page = await archive.call('terms', TermsRequest.parse({ offset: concepts.length, limit: MAX_PAGE }));
    concepts.push(...page.concepts);
    total = page.total;
  }
  return concepts;
}
