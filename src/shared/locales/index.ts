import enCommon from './en/common.json';
import enArchive from './en/archive.json';
import enReleases from './en/releases.json';
import enEditor from './en/editor.json';
import enSearch from './en/search.json';
import enImports from './en/imports.json';
import enExports from './en/exports.json';
import enSettings from './en/settings.json';
import enCommands from './en/commands.json';
import enErrors from './en/errors.json';
import enCli from './en/cli.json';
import enNative from './en/native.json';
import enFinding from './en/finding.json';
import enSearches from './en/searches.json';
import enFacts from './en/facts.json';
import enTerms from './en/terms.json';
import enChecks from './en/checks.json';
import enTemplates from './en/templates.json';
import enWorkflow from './en/workflow.json';
import enReview from './en/review.json';
import enBlocks from './en/blocks.json';
import enHistory from './en/history.json';
import enDesk from './en/desk.json';
import enPhotos from './en/photos.json';
import enMemory from './en/memory.json';
import zhCommon from './zh-CN/common.json';
import zhArchive from './zh-CN/archive.json';
import zhReleases from './zh-CN/releases.json';
import zhEditor from './zh-CN/editor.json';
import zhSearch from './zh-CN/search.json';
import zhImports from './zh-CN/imports.json';
import zhExports from './zh-CN/exports.json';
import zhSettings from './zh-CN/settings.json';
import zhCommands from './zh-CN/commands.json';
import zhErrors from './zh-CN/errors.json';
import zhCli from './zh-CN/cli.json';
import zhNative from './zh-CN/native.json';
import zhFinding from './zh-CN/finding.json';
import zhSearches from './zh-CN/searches.json';
import zhFacts from './zh-CN/facts.json';
import zhTerms from './zh-CN/terms.json';
import zhChecks from './zh-CN/checks.json';
import zhTemplates from './zh-CN/templates.json';
import zhWorkflow from './zh-CN/workflow.json';
import zhReview from './zh-CN/review.json';
import zhBlocks from './zh-CN/blocks.json';
import zhHistory from './zh-CN/history.json';
import zhDesk from './zh-CN/desk.json';
import zhPhotos from './zh-CN/photos.json';
import zhMemory from './zh-CN/memory.json';

/** The interface texts, one catalogue per feature. Key types come from English; a test keeps Chinese in step. */
export const catalogues = {
  en: { common: enCommon, archive: enArchive, releases: enReleases, editor: enEditor, search: enSearch, imports: enImports, exports: enExports, settings: enSettings, commands: enCommands, errors: enErrors, cli: enCli, native: enNative, finding: enFinding, searches: enSearches, facts: enFacts, terms: enTerms, checks: enChecks, templates: enTemplates, workflow: enWorkflow, review: enReview, blocks: enBlocks, history: enHistory, desk: enDesk, photos: enPhotos, memory: enMemory },
  'zh-CN': { common: zhCommon, archive: zhArchive, releases: zhReleases, editor: zhEditor, search: zhSearch, imports: zhImports, exports: zhExports, settings: zhSettings, commands: zhCommands, errors: zhErrors, cli: zhCli, native: zhNative, finding: zhFinding, searches: zhSearches, facts: zhFacts, terms: zhTerms, checks: zhChecks, templates: zhTemplates, workflow: zhWorkflow, review: zhReview, blocks: zhBlocks, history: zhHistory, desk: zhDesk, photos: zhPhotos, memory: zhMemory },
} as const;

export type Catalogue = (typeof catalogues)['en'];
