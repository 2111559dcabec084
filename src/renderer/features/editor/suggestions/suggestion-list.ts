import type { Completion } from '@shared/domain/memory';
import type { Language } from '@shared/domain/release';
import { cx } from '../../../ui';
import styles from './suggestions.module.css';

interface Place {
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}

const GAP_PX = 4;

export const optionId = (list: string, index: number): string => `${list}-${index}`;

/** The small list below the word that is typed. The focus stays in the text: its keys choose. */
export class SuggestionList {
  readonly #element = document.createElement('div');

  constructor(
    private readonly id: string,
    label: string,
    lang: Language,
    private readonly onChoose: (completion: Completion) => void,
  ) {
    this.#element.id = id;
    this.#element.className = cx(styles.list);
    this.#element.role = 'listbox';
    this.#element.ariaLabel = label;
    this.#element.lang = lang === 'zh' ? 'zh-CN' : 'en';
  }

  show(completions: readonly Completion[], index: number, place: Place): void {
    this.#element.replaceChildren(...completions.map((completion, number) => this.#option(completion, number, number === index)));
    if (!this.#element.isConnected) document.body.append(this.#element);
    const { offsetWidth, offsetHeight } = this.#element;
    const hasRoom = place.bottom + GAP_PX + offsetHeight <= window.innerHeight;
    this.#element.style.left = `${Math.max(0, Math.min(place.left, window.innerWidth - offsetWidth - GAP_PX))}px`;
    this.#element.style.top = `${hasRoom ? place.bottom + GAP_PX : place.top - GAP_PX - offsetHeight}px`;
  }

  hide(): void {
    this.#element.remove();
  }

  #option(completion: Completion, number: number, isChosen: boolean): HTMLElement {
    const option = document.createElement('div');
    option.id = optionId(this.id, number);
    option.role = 'option';
    option.ariaSelected = String(isChosen);
    option.className = cx(styles.option);
    const typed = document.createElement('b');
    typed.textContent = completion.text.slice(0, completion.typed);
    option.append(typed, completion.text.slice(completion.typed));
    option.addEventListener('mousedown', (event) => {
      // The caret stays where it is.
      event.preventDefault();
      this.onChoose(completion);
    });
    return option;
  }
}
