import type { Editor } from '@tiptap/core';
import { Bold, ChevronDown, Image as ImageIcon, Italic, Link, List, ListOrdered, Quote, Redo2, Table, Underline, Undo2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Toolbar as AriaToolbar } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { CommandId } from '@shared/commands/registry';
import { shortcutOf, useCommands, type CommandHandlers } from '../../commands';
import { Button, IconButton, Menu, ToggleButton, cx } from '../../ui';
import { useActiveEditor, useEditorHub, useEditorValue } from './editor-hub';
import { BLOCKS, MARKS, STYLES, STYLE_IDS, TABLE_ACTIONS, insertTable, type Format, type StyleId, type TableAction } from './format';
import { ImageDialog } from './image-dialog';
import { undoIn } from './undo';
import { LinkDialog } from './link-dialog';
import { usePickPictures } from './use-pictures';
import styles from './toolbar.module.css';

const SIZE = 16;
const MARK_ICONS = { bold: Bold, italic: Italic, underline: Underline } as const;
const BLOCK_ICONS = { bulletList: List, orderedList: ListOrdered, blockquote: Quote } as const;
const MARK_IDS = ['bold', 'italic', 'underline'] as const;
const BLOCK_IDS = ['bulletList', 'orderedList', 'blockquote'] as const;
const TABLE_GROUPS: readonly (readonly TableAction[])[] = [
  ['rowAbove', 'rowBelow', 'columnBefore', 'columnAfter'],
  ['header', 'merge', 'split'],
  ['rowDelete', 'columnDelete', 'delete'],
];

/** What the toolbar shows of the place with the caret. */
const SHOWN: Readonly<Record<string, (editor: Editor) => boolean>> = {
  ...Object.fromEntries(Object.entries<Format>({ ...MARKS, ...STYLES, ...BLOCKS }).map(([id, format]) => [id, format.isActive])),
  link: (editor) => editor.isActive('link'),
  table: (editor) => editor.isActive('table'),
  image: (editor) => editor.isActive('image'),
  undo: (editor) => editor.can().undo(),
  redo: (editor) => editor.can().redo(),
  editable: (editor) => editor.isEditable,
};
const shownIn = (editor: Editor): string => Object.keys(SHOWN).filter((id) => SHOWN[id]?.(editor)).join(' ');

/** Formats the text of whichever column the person last wrote in. */
export function FormatToolbar(): ReactNode {
  const { t } = useTranslation('editor');
  const hub = useEditorHub();
  const editor = useActiveEditor();
  const shown = new Set((useEditorValue(editor, shownIn) ?? '').split(' '));
  const [open, setOpen] = useState<'link' | 'image' | null>(null);
  const pickPictures = usePickPictures();
  const on = shown.has('editable') ? editor : null;
  const inTable = shown.has('table');
  const onImage = shown.has('image');

  const withEditor = (run: (editor: Editor) => void) => (): void => {
    if (on !== null) run(on);
  };

  const insertImages = withEditor((target) => {
    const lang = hub.languageOf(target);
    if (lang === null) return;
    void pickPictures(lang).then((pictures) => {
      for (const picture of pictures) target.chain().focus().insertImage(picture).run();
    });
  });
  const image = onImage ? () => setOpen('image') : insertImages;

  const handlers: Partial<Record<CommandId, CommandHandlers[CommandId]>> = {
    'edit.undo': { run: () => undoIn(on, 'undo') },
    'edit.redo': { run: () => undoIn(on, 'redo') },
    'format.link': { run: () => setOpen('link'), isEnabled: on !== null },
    'format.table': { run: withEditor(insertTable), isEnabled: on !== null && !inTable },
    'format.image': { run: image, isEnabled: on !== null },
  };
  for (const format of [...Object.values(MARKS), ...Object.values(STYLES), ...Object.values(BLOCKS)] as Format[]) {
    if (format.command !== undefined) handlers[format.command] = { run: withEditor(format.apply), isEnabled: on !== null };
  }
  useCommands(handlers as CommandHandlers);

  const toggle = (id: (typeof MARK_IDS)[number] | (typeof BLOCK_IDS)[number], format: Format, icon: ReactNode): ReactNode => (
    <ToggleButton
      key={id}
      label={t(id)}
      icon={icon}
      shortcut={format.command === undefined ? undefined : shortcutOf(format.command)}
      isSelected={shown.has(id)}
      onChange={withEditor(format.apply)}
      isDisabled={on === null}
    />
  );

  const style: StyleId = STYLE_IDS.find((id) => id !== 'paragraph' && shown.has(id)) ?? 'paragraph';

  return (
    <AriaToolbar aria-label={t('toolbar')} className={cx(styles.toolbar)}>
      <Menu
        label={t('style')}
        groups={[STYLE_IDS.map((id) => ({ id, label: t(`style.${id}`), isChecked: id === style }))]}
        onAction={(id) => withEditor(STYLES[id].apply)()}
        trigger={
          <Button variant="quiet" className={cx(styles.style)} isDisabled={on === null} aria-label={`${t('style')}: ${t(`style.${style}`)}`}>
            {t(`style.${style}`)}
            <ChevronDown size={13} aria-hidden />
          </Button>
        }
      />
      <div className={cx(styles.group)}>
        {MARK_IDS.map((id) => {
          const Icon = MARK_ICONS[id];
          return toggle(id, MARKS[id], <Icon size={SIZE} aria-hidden />);
        })}
        <ToggleButton
          label={t('link')}
          icon={<Link size={SIZE} aria-hidden />}
          shortcut={shortcutOf('format.link')}
          isSelected={shown.has('link')}
          onChange={() => setOpen('link')}
          isDisabled={on === null}
        />
      </div>
      <div className={cx(styles.group)}>
        {BLOCK_IDS.map((id) => {
          const Icon = BLOCK_ICONS[id];
          return toggle(id, BLOCKS[id], <Icon size={SIZE} aria-hidden />);
        })}
      </div>
      <div className={cx(styles.group)}>
        {inTable ? (
          <Menu
            label={t('table')}
            groups={TABLE_GROUPS.map((group) => group.map((id) => ({ id, label: t(`table.${id}`), isDanger: id === 'delete' })))}
            onAction={(id) => withEditor(TABLE_ACTIONS[id])()}
            trigger={<IconButton label={t('table')} icon={<Table size={SIZE} aria-hidden />} className={cx(styles.on)} />}
          />
        ) : (
          <IconButton label={t('table.insert')} icon={<Table size={SIZE} aria-hidden />} onPress={withEditor(insertTable)} isDisabled={on === null} />
        )}
        <IconButton label={t(onImage ? 'image.edit' : 'image')} icon={<ImageIcon size={SIZE} aria-hidden />} onPress={image} isDisabled={on === null} />
      </div>
      <div className={cx(styles.group)}>
        <IconButton
          label={t('undo')}
          icon={<Undo2 size={SIZE} aria-hidden />}
          shortcut={shortcutOf('edit.undo')}
          onPress={withEditor((target) => target.chain().focus().undo().run())}
          isDisabled={!shown.has('undo')}
        />
        <IconButton
          label={t('redo')}
          icon={<Redo2 size={SIZE} aria-hidden />}
          shortcut={shortcutOf('edit.redo')}
          onPress={withEditor((target) => target.chain().focus().redo().run())}
          isDisabled={!shown.has('redo')}
        />
      </div>
      {on !== null && open === 'link' && <LinkDialog editor={on} onClose={() => setOpen(null)} />}
      {on !== null && open === 'image' && <ImageDialog editor={on} onClose={() => setOpen(null)} />}
    </AriaToolbar>
  );
}
