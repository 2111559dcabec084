import { useState, useSyncExternalStore, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { findSpans, type TextSearch } from '@shared/domain/document';
import { Button, cx, LiveRegion, useComposition } from '../../ui';
import { useEditorHub } from '../editor';
import type { Finder } from './finder';
import { changeFind, useFindState } from './find-state';
import type { Place } from './places';
import { replaceInEditor, replaceInField } from './replace-in-edition';
import styles from './find.module.css';

/** Replaces one place, or all of the edition in which the person is. */
export function ReplaceRow({ finder }: { readonly finder: Finder }): ReactNode {
  const { t } = useTranslation('finding');
  const hub = useEditorHub();
  const { text, replacement, matchCase, wholeWord } = useFindState();
  const { total, current } = useSyncExternalStore(finder.subscribe, finder.found);
  const [done, setDone] = useState('');
  const here = finder.places[current];
  const lang = here?.lang ?? 'zh';

  /** Replaces those of the current edition that are chosen, each editor and each field in one step. */
  const replace = (isChosen: (place: Place) => boolean): number => {
    const search: TextSearch = { text, matchCase, wholeWord };
    const places = finder.places.filter((place) => place.lang === lang);
    let replaced = 0;
    for (const field of new Set(places.flatMap((place) => (place.kind === 'field' ? [place.field] : [])))) {
      const spans = places.flatMap((place) => (place.kind === 'field' && place.field === field && isChosen(place) ? [place.span] : []));
      if (spans.length > 0) replaceInField(field, spans, replacement);
      replaced += spans.length;
    }
    for (const body of new Set(places.flatMap((place) => (place.body === null ? [] : [place.body])))) {
      const inBody = places.filter((place) => place.body === body);
      const editor = hub.editorOf(body);
      if (editor === undefined || !inBody.some(isChosen)) continue;
      replaced += replaceInEditor(editor, search, replacement, (index) => {
        const place = inBody[index];
        return place !== undefined && isChosen(place);
      });
    }
    return replaced;
  };

  const replaceOne = (): void => {
    if (here === undefined) return;
    finder.passOver(findSpans(replacement, { text, matchCase, wholeWord }).length);
    replace((place) => place === here);
    setDone('');
  };
  const replaceAll = (): void => {
    const count = replace(() => true);
    setDone(t('replaced', { count }));
  };
  const guard = useComposition({ value: replacement, onChange: (value) => changeFind({ replacement: value }), onEnter: replaceOne });

  return (
    <div className={cx(styles.row)}>
      <input
        {...guard}
        type="text"
        aria-label={t('replacement')}
        placeholder={t('replacement')}
        maxLength={1_000}
        spellCheck={false}
        autoComplete="off"
        className={cx(styles.input)}
      />
      <span className={cx(styles.count)}>{done}</span>
      <LiveRegion text={done} />
      <Button isDisabled={total === 0} onPress={replaceOne}>
        {t('replaceOne')}
      </Button>
      <Button isDisabled={total === 0} onPress={replaceAll}>
        {t(`replaceAll.${lang}`)}
      </Button>
    </div>
  );
}
