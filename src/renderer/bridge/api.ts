import { AppError, type Result } from '@shared/errors';

/** Turns the bridge's `Result` back into a value or a thrown {@link AppError}. */
const asking =
  <Request extends readonly unknown[], Reply>(method: (...request: Request) => Promise<Result<Reply>>) =>
  async (...request: Request): Promise<Reply> => {
    const result = await method(...request);
    if (result.ok) return result.value;
    throw AppError.fromRecord(result.error);
  };

const bridge = window.tonggao;

/** Everything main can do for the window. Only this folder touches `window.tonggao`. */
export const api = {
  app: {
    info: asking(bridge.app.info),
    flushed: asking(bridge.app.flushed),
    commandState: asking(bridge.app.commandState),
    openLink: asking(bridge.app.openLink),
  },
  archive: {
    state: asking(bridge.archive.state),
    openDefault: asking(bridge.archive.openDefault),
    openSample: asking(bridge.archive.openSample),
    create: asking(bridge.archive.create),
    choose: asking(bridge.archive.choose),
    openRecent: asking(bridge.archive.openRecent),
    listKinds: asking(bridge.archive.listKinds),
    saveKinds: asking(bridge.archive.saveKinds),
  },
  releases: {
    list: asking(bridge.releases.list),
    counts: asking(bridge.releases.counts),
    get: asking(bridge.releases.get),
    create: asking(bridge.releases.create),
    save: asking(bridge.releases.save),
    bin: asking(bridge.releases.bin),
    restore: asking(bridge.releases.restore),
    history: asking(bridge.releases.history),
    revision: asking(bridge.releases.revision),
    pickAttachments: asking(bridge.releases.pickAttachments),
    storeAttachment: asking(bridge.releases.storeAttachment),
  },
  search: { query: asking(bridge.search.query), count: asking(bridge.search.count), similar: asking(bridge.search.similar), status: asking(bridge.search.status) },
  facts: {
    query: asking(bridge.facts.query),
    checks: asking(bridge.facts.checks),
    checkRelease: asking(bridge.facts.checkRelease),
    sameFigures: asking(bridge.facts.sameFigures),
    suggestions: asking(bridge.facts.suggestions),
    dismissSuggestion: asking(bridge.facts.dismissSuggestion),
    exportCsv: asking(bridge.facts.exportCsv),
    status: asking(bridge.facts.status),
  },
  imports: {
    pick: asking(bridge.imports.pick),
    paths: asking(bridge.imports.paths),
    pasted: asking(bridge.imports.pasted),
    cancel: asking(bridge.imports.cancel),
  },
  exports: {
    save: asking(bridge.exports.save),
    results: asking(bridge.exports.results),
    cancel: asking(bridge.exports.cancel),
    preview: asking(bridge.exports.preview),
    reveal: asking(bridge.exports.reveal),
  },
  searches: {
    saved: asking(bridge.searches.saved),
    replaceSaved: asking(bridge.searches.replaceSaved),
    remember: asking(bridge.searches.remember),
    forget: asking(bridge.searches.forget),
    forgetAll: asking(bridge.searches.forgetAll),
  },
  replacing: {
    preview: asking(bridge.replacing.preview),
    apply: asking(bridge.replacing.apply),
    undo: asking(bridge.replacing.undo),
    cancel: asking(bridge.replacing.cancel),
  },
  terms: {
    list: asking(bridge.terms.list),
    lookUp: asking(bridge.terms.lookUp),
    save: asking(bridge.terms.save),
    remove: asking(bridge.terms.remove),
    undo: asking(bridge.terms.undo),
    bringBackShipped: asking(bridge.terms.bringBackShipped),
    importFile: asking(bridge.terms.importFile),
    exportFile: asking(bridge.terms.exportFile),
  },
  workflow: {
    checklist: asking(bridge.workflow.checklist),
    saveChecklist: asking(bridge.workflow.saveChecklist),
    ticks: asking(bridge.workflow.ticks),
    tick: asking(bridge.workflow.tick),
  },
  checks: {
    accepted: asking(bridge.checks.accepted),
    accept: asking(bridge.checks.accept),
    words: asking(bridge.checks.words),
    saveWords: asking(bridge.checks.saveWords),
    ownWords: asking(bridge.checks.ownWords),
    addOwnWord: asking(bridge.checks.addOwnWord),
    removeOwnWord: asking(bridge.checks.removeOwnWord),
  },
  review: {
    comments: asking(bridge.review.comments),
    add: asking(bridge.review.add),
    reply: asking(bridge.review.reply),
    settle: asking(bridge.review.settle),
    setRemoved: asking(bridge.review.setRemoved),
    exportWord: asking(bridge.review.exportWord),
    importWord: asking(bridge.review.importWord),
  },
  blocks: {
    list: asking(bridge.blocks.list),
    usage: asking(bridge.blocks.usage),
    save: asking(bridge.blocks.save),
    recurring: asking(bridge.blocks.recurring),
    make: asking(bridge.blocks.make),
    remove: asking(bridge.blocks.remove),
    undo: asking(bridge.blocks.undo),
  },
  history: { name: asking(bridge.history.name), unname: asking(bridge.history.unname), blame: asking(bridge.history.blame) },
  desk: { overview: asking(bridge.desk.overview), between: asking(bridge.desk.between), months: asking(bridge.desk.months) },
  photos: {
    states: asking(bridge.photos.states),
    uses: asking(bridge.photos.uses),
    choose: asking(bridge.photos.choose),
    storePath: asking(bridge.photos.storePath),
    mend: asking(bridge.photos.mend),
    saveCopy: asking(bridge.photos.saveCopy),
    keepThumbnail: asking(bridge.photos.keepThumbnail),
  },
  memory: {
    translations: asking(bridge.memory.translations),
    concordance: asking(bridge.memory.concordance),
    importFile: asking(bridge.memory.importFile),
    exportFile: asking(bridge.memory.exportFile),
  },
  settings: { get: asking(bridge.settings.get), change: asking(bridge.settings.change) },
  on: bridge.on,
  pathsOf: bridge.pathsOf,
} as const;
