import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '@shared/domain/release';
import { applyChanges, typographyOf } from '@shared/domain/typography';
import { useCommands } from '../../commands';
import { useToast } from '../../ui';
import type { EditorHub } from '../editor';
import { rewriteField } from '../find/replace-in-edition';
import { typesetBody } from './typeset-body';

/** One text that was changed: how many places, and its undo, which does nothing once the person has written on. */
interface Done {
  readonly count: number;
  readonly undo: () => void;
}

/** One key puts punctuation and blanks right: of what is selected, else of the edition the person is in. */
export function useTypography(root: RefObject<HTMLElement | null>, hub: EditorHub, isEditing: boolean): void {
  const { t } = useTranslation(['editor', 'common']);
  const toast = useToast();

  const run = (): void => {
    if (root.current === null) return;
    const done = typesetHere(root.current, hub);
    const count = done.reduce((sum, one) => sum + one.count, 0);
    if (count === 0) toast({ text: t('punctuation.none') });
    else toast({ text: t('punctuation.done', { count }), action: { label: t('common:action.undo'), run: () => done.forEach(({ undo }) => undo()) } });
  };
  useCommands({ 'format.punctuation': { run, isEnabled: isEditing } });
}

function typesetHere(root: HTMLElement, hub: EditorHub): Done[] {
  const focused = document.activeElement;
  // A command of the palette runs while the palette has the focus: then it is where the person wrote last.
  const here = focused !== null && root.contains(focused) ? focused : (hub.active()?.view.dom ?? null);
  const article = here?.closest('article') ?? root.querySelector('article');
  if (article === null) return [];
  const lang: Language = article.lang === 'en' ? 'en' : 'zh';
  const editor = here === null ? undefined : hub.editorOf(here);
  if (here instanceof HTMLTextAreaElement && here.selectionStart !== here.selectionEnd) return typesetField(here, lang, here.selectionStart, here.selectionEnd);
  if (editor !== undefined && !editor.state.selection.empty) return typesetEditor(editor, lang);
  const bodies = [...article.querySelectorAll('[contenteditable="true"]')].flatMap((body) => hub.editorOf(body) ?? []);
  return [
    ...[...article.querySelectorAll('textarea')].flatMap((field) => typesetField(field, lang, 0, field.value.length)),
    ...bodies.flatMap((body) => typesetEditor(body, lang)),
  ];
}

function typesetField(field: HTMLTextAreaElement, lang: Language, from: number, to: number): Done[] {
  const before = field.value;
  const changes = typographyOf(before, lang).filter(({ start, end }) => from <= start && end <= to);
  if (changes.length === 0) return [];
  const after = applyChanges(before, changes);
  rewriteField(field, after);
  const undo = (): void => {
    if (field.isConnected && field.value === after) rewriteField(field, before);
  };
  return [{ count: changes.length, undo }];
}

function typesetEditor(editor: Editor, lang: Language): Done[] {
  const typeset = typesetBody(editor.state, lang);
  if (typeset === null) return [];
  editor.view.dispatch(typeset.change);
  const after = editor.state.doc;
  return [{ count: typeset.count, undo: () => takeBack(editor, typeset.change, after) }];
}

function takeBack(editor: Editor, change: Transaction, after: Node): void {
  if (editor.isDestroyed || !editor.state.doc.eq(after)) return;
  const back = editor.state.tr;
  for (let step = change.steps.length - 1; step >= 0; step--) {
    const [done, before] = [change.steps[step], change.docs[step]];
    if (done !== undefined && before !== undefined) back.step(done.invert(before));
  }
  editor.view.dispatch(back);
}
