import { cleanText } from '@shared/domain/document';
import type { Declared } from '@shared/domain/recognise';

const FENCES = [
  { pattern: /^---[^\S\n]*\n([\s\S]*?)\n(?:---|\.\.\.)[^\S\n]*(?:\n|$)/, line: /^([\p{L}\p{N}_-]+)\s*:\s*(.*)$/u },
  { pattern: /^\+\+\+[^\S\n]*\n([\s\S]*?)\n\+\+\+[^\S\n]*(?:\n|$)/, line: /^([\p{L}\p{N}_-]+)\s*=\s*(.*)$/u },
] as const;

const KEYS: Readonly<Record<string, keyof Declared>> = {
  title: 'title', 标题: 'title', 题目: 'title',
  subtitle: 'subtitle', 副标题: 'subtitle', 副题: 'subtitle',
  date: 'date', 日期: 'date', 发布日期: 'date', published: 'date', pubdate: 'date',
  dateline: 'dateline', 电头: 'dateline',
  author: 'byline', authors: 'byline', byline: 'byline', 作者: 'byline',
  source: 'source', 来源: 'source',
};

/**
 * Takes the front matter off a Markdown text. Only plain one-line values are read: no YAML engine meets a stranger's
 * file, so anchors, tags and nested values can do nothing.
 */
export function takeFrontMatter(text: string): { readonly declared: Partial<Declared>; readonly rest: string } {
  for (const { pattern, line } of FENCES) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const declared: Partial<Record<keyof Declared, string>> = {};
    let keys = 0;
    for (const entry of (match[1] ?? '').split('\n')) {
      const [, key = '', value = ''] = line.exec(entry) ?? [];
      if (key !== '') keys += 1;
      const field = KEYS[key.toLowerCase()];
      const plain = cleanText(scalar(value));
      if (field !== undefined && plain !== '') declared[field] ??= plain;
    }
    // Without a single key it was a rule between two paragraphs.
    if (keys > 0) return { declared, rest: text.slice(match[0].length) };
  }
  return { declared: {}, rest: text };
}

function scalar(raw: string): string {
  const value = raw.trim();
  const quoted = /^"((?:[^"\\]|\\.)*)"(?:\s+#.*)?$/.exec(value)?.[1]?.replace(/\\(["\\/])/g, '$1');
  const single = /^'((?:[^']|'')*)'(?:\s+#.*)?$/.exec(value)?.[1]?.replaceAll("''", "'");
  const plain = quoted ?? single;
  if (plain !== undefined) return plain.trim();
  return /^[&*!|>[{%@`"']/.test(value) ? '' : value.replace(/\s+#.*$/, '').trim();
}
