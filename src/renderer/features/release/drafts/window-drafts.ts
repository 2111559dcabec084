import { api, registerFlush } from '../../../bridge';
import { DraftKeeper } from './draft-keeper';

/**
 * The drafts of this window. They belong to no component: a text that could not be saved must outlive the pane it was
 * typed in, whatever is selected, closed or broken meanwhile.
 */
export const drafts = new DraftKeeper({
  get: (id) => api.releases.get({ id }),
  save: (request) => api.releases.save(request),
});

registerFlush(async () => {
  if (!(await drafts.flush())) throw new Error('a text could not be saved; the release pane shows which and why');
});

const endComposition = (): void => drafts.composing(false);
// In capture, for every field there is. A field that vanishes mid-composition tells only by losing the focus.
window.addEventListener('compositionstart', () => drafts.composing(true), true);
window.addEventListener('compositionend', endComposition, true);
window.addEventListener('focusout', endComposition, true);
window.addEventListener('blur', () => void drafts.flush());
