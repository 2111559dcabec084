import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Bridge } from '@shared/contract';

type DroppedFile = Parameters<typeof webUtils.getPathForFile>[0];

/** The one way out of the page. Not exposed: the page gets the named methods below and nothing else. */
const ask =
  (channel: string) =>
  // The reply's type is what `satisfies Bridge` claims below; main's router answers by the same contract.
  (request?: unknown): Promise<never> =>
    ipcRenderer.invoke(channel, request) as Promise<never>;

const bridge = {
  app: {
    info: ask('app.info'),
    flushed: ask('app.flushed'),
    commandState: ask('app.commandState'),
    openLink: ask('app.openLink'),
  },
  archive: {
    state: ask('archive.state'),
    openDefault: ask('archive.openDefault'),
    openSample: ask('archive.openSample'),
    create: ask('archive.create'),
    choose: ask('archive.choose'),
    openRecent: ask('archive.openRecent'),
    listKinds: ask('archive.listKinds'),
    saveKinds: ask('archive.saveKinds'),
  },
  releases: {
    list: ask('releases.list'),
    counts: ask('releases.counts'),
    get: ask('releases.get'),
    create: ask('releases.create'),
    save: ask('releases.save'),
    bin: ask('releases.bin'),
    restore: ask('releases.restore'),
    history: ask('releases.history'),
    revision: ask('releases.revision'),
    pickAttachments: ask('releases.pickAttachments'),
    storeAttachment: ask('releases.storeAttachment'),
  },
  search: {
    query: ask('search.query'),
    count: ask('search.count'),
    similar: ask('search.similar'),
    status: ask('search.status'),
  },
  facts: {
    query: ask('facts.query'),
    checks: ask('facts.checks'),
    checkRelease: ask('facts.checkRelease'),
    sameFigures: ask('facts.sameFigures'),
    suggestions: ask('facts.suggestions'),
    dismissSuggestion: ask('facts.dismissSuggestion'),
    exportCsv: ask('facts.exportCsv'),
    status: ask('facts.status'),
  },
  imports: {
    pick: ask('imports.pick'),
    paths: ask('imports.paths'),
    pasted: ask('imports.pasted'),
    cancel: ask('imports.cancel'),
  },
  exports: {
    save: ask('exports.save'),
    results: ask('exports.results'),
    cancel: ask('exports.cancel'),
    preview: ask('exports.preview'),
    reveal: ask('exports.reveal'),
  },
  searches: {
    saved: ask('searches.saved'),
    replaceSaved: ask('searches.replaceSaved'),
    remember: ask('searches.remember'),
    forget: ask('searches.forget'),
    forgetAll: ask('searches.forgetAll'),
  },
  replacing: {
    preview: ask('replacing.preview'),
    apply: ask('replacing.apply'),
    undo: ask('replacing.undo'),
    cancel: ask('replacing.cancel'),
  },
  terms: {
    list: ask('terms.list'),
    lookUp: ask('terms.lookUp'),
    save: ask('terms.save'),
    remove: ask('terms.remove'),
    undo: ask('terms.undo'),
    bringBackShipped: ask('terms.bringBackShipped'),
    importFile: ask('terms.importFile'),
    exportFile: ask('terms.exportFile'),
  },
  workflow: {
    checklist: ask('workflow.checklist'),
    saveChecklist: ask('workflow.saveChecklist'),
    ticks: ask('workflow.ticks'),
    tick: ask('workflow.tick'),
  },
  checks: {
    accepted: ask('checks.accepted'),
    accept: ask('checks.accept'),
    words: ask('checks.words'),
    saveWords: ask('checks.saveWords'),
    ownWords: ask('checks.ownWords'),
    addOwnWord: ask('checks.addOwnWord'),
    removeOwnWord: ask('checks.removeOwnWord'),
  },
  review: {
    comments: ask('review.comments'),
    add: ask('review.add'),
    reply: ask('review.reply'),
    settle: ask('review.settle'),
    setRemoved: ask('review.setRemoved'),
    exportWord: ask('review.exportWord'),
    importWord: ask('review.importWord'),
  },
  blocks: {
    list: ask('blocks.list'),
    usage: ask('blocks.usage'),
    save: ask('blocks.save'),
    recurring: ask('blocks.recurring'),
    make: ask('blocks.make'),
    remove: ask('blocks.remove'),
    undo: ask('blocks.undo'),
  },
  history: {
    name: ask('history.name'),
    unname: ask('history.unname'),
    blame: ask('history.blame'),
  },
  desk: {
    overview: ask('desk.overview'),
    between: ask('desk.between'),
    months: ask('desk.months'),
  },
  photos: {
    states: ask('photos.states'),
    uses: ask('photos.uses'),
    choose: ask('photos.choose'),
    storePath: ask('photos.storePath'),
    mend: ask('photos.mend'),
    saveCopy: ask('photos.saveCopy'),
    keepThumbnail: ask('photos.keepThumbnail'),
  },
  memory: {
    translations: ask('memory.translations'),
    concordance: ask('memory.concordance'),
    importFile: ask('memory.importFile'),
    exportFile: ask('memory.exportFile'),
  },
  settings: {
    get: ask('settings.get'),
    change: ask('settings.change'),
  },
  on(event, listener) {
    const relay = (_: unknown, payload: Parameters<typeof listener>[0]): void => listener(payload);
    ipcRenderer.on(event, relay);
    return () => void ipcRenderer.off(event, relay);
  },
  pathsOf(files: readonly DroppedFile[]) {
    return files.map((file) => webUtils.getPathForFile(file)).filter((path) => path !== '');
  },
} satisfies Bridge<DroppedFile>;

contextBridge.exposeInMainWorld('tonggao', bridge);
