import list from '../../../resources/templates/templates.json';
import { paragraph, text, type Block } from './document';
import { emptyEdition, emptyFacts, type Edition, type ReleaseContent } from './release';

interface TemplateText {
  readonly title: string;
  readonly subtitle: string;
  readonly dateline: string;
  /** One paragraph each; `## ` begins a heading. */
  readonly body: readonly string[];
}

export const TEMPLATE_KINDS = ['award', 'visit', 'product', 'results', 'safety', 'personnel', 'event', 'statement'] as const;
export type TemplateKind = (typeof TEMPLATE_KINDS)[number];

/** A release that is asked for again and again, in both languages, with placeholders (see `placeholder.ts`). */
export interface Template {
  /** Of the release: there is one template for each of these kinds. */
  readonly kind: TemplateKind;
  readonly zh: TemplateText;
  readonly en: TemplateText;
}

export const TEMPLATES = list as readonly Template[];

const blockOf = (line: string): Block =>
  line.startsWith('## ') ? { type: 'heading', attrs: { level: 2 }, content: text(line.slice(3)) } : paragraph(line);

const editionOf = ({ title, subtitle, dateline, body }: TemplateText): Edition => ({
  ...emptyEdition(),
  title,
  subtitle,
  dateline,
  body: { type: 'doc', content: body.map(blockOf) },
});

/** A draft that begins with a template. */
export const fromTemplate = ({ kind, zh, en }: Template): ReleaseContent => ({ facts: { ...emptyFacts(), kind }, zh: editionOf(zh), en: editionOf(en) });
