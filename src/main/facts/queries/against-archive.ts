import { linesOf, titlesIn, type CheckPlace, type Finding, type FindingSource } from '@shared/domain/checks';
import { groupedBy } from '@shared/grouped-by';
import type { Name, ReleaseContent, ReleaseId } from '@shared/domain/release';
import { agree, statementsOf, type PlacedStatement } from '@shared/domain/statements';
import type { Database } from '../../archive/connection';

type Lines = ReturnType<typeof linesOf>;

interface Source {
  readonly id: ReleaseId;
  readonly date: string | null;
  readonly title_zh: string | null;
  readonly title_en: string | null;
}

/** Shorter subjects (实施, "cost") are said of too many things. */
export const SHORTEST_SUBJECT = { zh: 3, en: 8 } as const;
/** Two characters (白云, 高原) are words as well. */
const SHORTEST_NAME = 3;

const sourceOf = ({ id, date, title_zh, title_en }: Source): FindingSource => ({ releaseId: id, date, title: { zh: title_zh, en: title_en } });

/**
 * What a text says otherwise than releases that are in the archive: a figure of the same subject and year, the English of
 * a name, the title of a person. `id` is the release itself, whose own earlier state is not held against it.
 */
export function againstArchive(db: Database, id: ReleaseId, content: ReleaseContent): Finding[] {
  const lines = linesOf(content);
  return [...figuresElsewhere(db, id, content, lines), ...namesElsewhere(db, id, content, lines), ...titlesElsewhere(db, id, content, lines)];
}

interface OtherFigure extends Source {
  readonly value: number;
  readonly step: number;
  readonly sentence: string;
  readonly range_start: number;
  readonly range_end: number;
}

function figuresElsewhere(db: Database, id: ReleaseId, { zh, en, facts }: ReleaseContent, lines: Lines): Finding[] {
  const others = db.prepare<[string, string, string, number, string, string, string], OtherFigure>(`
    SELECT r.id, r.date, r.title_zh, r.title_en, s.value, s.step, s.sentence, s.range_start, s.range_end
    FROM statements s JOIN releases r ON r.release = s.release
    WHERE s.kind = 'figure' AND s.subject <> '' AND s.year IS NOT NULL
      AND s.lang = ? AND s.unit = ? AND s.subject = ? AND s.year = ? AND r.id <> ?
      AND s.qualifier = 'exact' AND s.high IS NULL AND (? <> 'count' OR s.lang = 'en' OR s.unit_text = ?)
    ORDER BY coalesce(r.date, '9999') DESC
  `);
  return statementsOf({ zh, en }, facts.names, facts.date).flatMap((one): Finding[] => {
    const { kind, lang, unit, unitText, subject, year, value, step, high, qualifier } = one;
    if (kind !== 'figure' || unit === null || year === null || high !== null || qualifier !== 'exact' || subject.length < SHORTEST_SUBJECT[lang]) return [];
    const said = others.all(lang, unit, subject, year, id, unit, unitText);
    const isSame = (other: OtherFigure): boolean => agree({ value, step, high: null }, { value: other.value, step: other.step, high: null });
    const [newest] = said;
    // Where some say the same, somebody has looked at it before.
    if (newest === undefined || said.some(isSame)) return [];
    const place = placeOf(one, lines);
    return place === null ? [] : [{ rule: 'archive.figure', severity: 'warning', place, other: null, expected: newest.sentence.slice(newest.range_start, newest.range_end), source: sourceOf(newest) }];
  });
}

/** Cells of tables have no sentence in the text. */
function placeOf({ lang, sentence, range }: PlacedStatement, lines: Lines): CheckPlace | null {
  for (const { field, text, lang: of } of lines) {
    const at = of === lang ? text.indexOf(sentence) : -1;
    if (at >= 0) return { lang, field, line: text, span: [at + range[0], at + range[1]] };
  }
  return null;
}

interface KnownName extends Source {
  readonly zh: string;
  readonly en: string;
}

/** A name that stands in the Chinese text, in another English than the one the archive has for it. */
function namesElsewhere(db: Database, id: ReleaseId, { zh, en, facts }: ReleaseContent, lines: Lines): Finding[] {
  if (zh === null || en === null) return [];
  const known = groupedBy(
    db
      .prepare<[string], KnownName>(`
        SELECT n.zh, n.en, r.id, r.date, r.title_zh, r.title_en, max(coalesce(r.date, '')) AS newest
        FROM names n JOIN releases r ON r.release = n.release
        WHERE n.en <> '' AND r.id <> ? AND length(n.zh) >= ${SHORTEST_NAME}
        GROUP BY n.zh, n.en ORDER BY newest DESC
      `)
      .all(id),
    (name) => name.zh,
  );
  const english = plain(lines.filter(({ lang }) => lang === 'en').map(({ text }) => text).join('\n'));
  const own = new Map(facts.names.map((name) => [name.zh, name.en]));
  return [...known].flatMap(([name, ways]): Finding[] => {
    const place = first(lines, 'zh', name);
    const [newest] = ways;
    const mine = own.get(name) ?? '';
    if (place === null || newest === undefined || ways.some((way) => english.includes(plain(way.en)))) return [];
    // The release names it itself and its English stands there: that is the other way. Otherwise it is only missing.
    if (mine === '' || !english.includes(plain(mine))) return [];
    return [{ rule: 'archive.name', severity: 'warning', place: first(lines, 'en', mine) ?? place, other: place, expected: newest.en, source: sourceOf(newest) }];
  });
}

interface KnownTitle extends Source {
  readonly zh: string;
  readonly titles: string;
}

/** What a person was called the last time, before the day of this release. */
function titlesElsewhere(db: Database, id: ReleaseId, { facts }: ReleaseContent, lines: Lines): Finding[] {
  const text = lines.filter(({ lang }) => lang === 'zh').map((line) => line.text).join('\n');
  const last = db.prepare<[string, string, string], KnownTitle>(`
    SELECT n.zh, n.titles, r.id, r.date, r.title_zh, r.title_en
    FROM names n JOIN releases r ON r.release = n.release
    WHERE n.zh = ? AND n.titles <> '[]' AND r.id <> ? AND r.date <= ?
    ORDER BY r.date DESC LIMIT 1
  `);
  return facts.names.filter(isPerson).flatMap((name): Finding[] => {
    const mine = titlesIn(text, name.zh);
    const before = mine.length === 0 ? undefined : last.get(name.zh, id, facts.date ?? '9999-12-31');
    if (before === undefined) return [];
    const titles = JSON.parse(before.titles) as string[];
    const [now = ''] = mine;
    if (mine.some((title) => titles.some((other) => title.includes(other) || other.includes(title)))) return [];
    const place = first(lines, 'zh', now + name.zh);
    return place === null ? [] : [{ rule: 'archive.title', severity: 'notice', place, other: null, expected: (titles[0] ?? '') + name.zh, source: sourceOf(before) }];
  });
}

const isPerson = ({ kind, zh }: Name): boolean => kind === 'person' && zh.length > 1;
const plain = (text: string): string => text.toLowerCase().replace(/[\s-]+/gu, ' ');

function first(lines: Lines, lang: 'zh' | 'en', name: string): CheckPlace | null {
  for (const { field, text, lang: of } of lines) {
    const at = of === lang ? text.toLowerCase().indexOf(name.toLowerCase()) : -1;
    if (at >= 0) return { lang, field, line: text, span: [at, at + name.length] };
  }
  return null;
}
