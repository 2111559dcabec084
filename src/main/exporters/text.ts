import { plainText } from '@shared/domain/document';
import type { Exporter } from './api';
import { composePublication, type Passage, type PublishedEdition } from './publication';

/** UTF-8 with a byte order mark, because Notepad and old Chinese programs guess GBK without one. */
const BYTE_ORDER_MARK = '\ufeff';

/** Plain text, a line per paragraph and an empty line between; editions one after the other in every bilingual layout. */
export const exportText: Exporter = (release, context) => {
  const { editions } = composePublication(release, context);
  const text = editions.map(editionText).join(`\n\n${'='.repeat(40)}\n\n`);
  return Promise.resolve({ bytes: new TextEncoder().encode(`${BYTE_ORDER_MARK}${text}\n`), pages: null });
};

function editionText({ notices, title, subtitle, credit, body, about, contact, end }: PublishedEdition): string {
  const lines = plainText({ type: 'doc', content: [...body] }).split('\n').filter((line) => line.trim() !== '');
  return [notices.join('\n'), title, subtitle, credit, ...lines, passageText(about), passageText(contact), end]
    .filter((part) => part !== '')
    .join('\n\n');
}

const passageText = (passage: Passage | null): string =>
  passage === null ? '' : [passage.heading, ...passage.lines].join('\n');
