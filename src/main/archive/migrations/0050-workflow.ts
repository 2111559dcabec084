import { HOUSE_WORDS } from './0050-house-words';
import type { Migration } from './migration';

/** Copied, not imported: what is made sure of before approval in a new archive; null is every kind. */
const CHECKLIST = [
  ['names', null, '人名、职务和单位名称已与本人或单位核对', 'Names, titles and organisations checked with those named'],
  ['figures', null, '数字和日期已与原始材料核对', 'Figures and dates checked against the source'],
  ['translation', null, '中英文两版由第二人通读', 'Both languages read by a second person'],
  ['award-proof', 'award', '已见到获奖文件或证书', 'Award letter or certificate seen'],
  ['visit-consent', 'visit', '来访方同意发布', 'Visitors agree to publication'],
  ['visit-photos', 'visit', '照片中的人物同意刊登', 'People in the photos agree to be shown'],
  ['product-claims', 'product', '性能说明有检测报告支持', 'Claims backed by test reports'],
  ['results-finance', 'results', '财务部门已确认数字', 'Figures confirmed by finance'],
  ['results-disclosure', 'results', '信息披露要求已满足', 'Disclosure rules met'],
  ['safety-legal', 'safety', '安全与法务部门已审阅', 'Read by safety and legal'],
  ['personnel-order', 'personnel', '任免文件已下达', 'Appointment formally issued'],
  ['event-sequence', 'event', '出席领导的排序已核对', 'Order of the guests checked'],
  ['statement-legal', 'statement', '法务部门已审阅', 'Read by legal'],
] as const;

/**
 * Steps themselves are in the history: a save whose status differs from the one before. Ticks and accepted findings are
 * about a release and not part of its text, so they are no revisions.
 */
export const workflow: Migration = {
  version: 50,
  up(db) {
    db.exec(`
      CREATE TABLE checklist_items (
        id       TEXT PRIMARY KEY,
        kind     TEXT,
        zh       TEXT NOT NULL,
        en       TEXT NOT NULL,
        position INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE checklist_ticks (
        release INTEGER NOT NULL REFERENCES releases (release),
        item    TEXT NOT NULL,
        author  TEXT NOT NULL,
        at      TEXT NOT NULL,
        PRIMARY KEY (release, item)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE accepted_findings (
        release INTEGER NOT NULL REFERENCES releases (release),
        -- What was found, not where: it stays accepted when other words of the line change.
        finding TEXT NOT NULL,
        reason  TEXT NOT NULL,
        author  TEXT NOT NULL,
        at      TEXT NOT NULL,
        PRIMARY KEY (release, finding)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE house_words (
        position INTEGER PRIMARY KEY,
        lang     TEXT NOT NULL,
        kind     TEXT NOT NULL,
        text     TEXT NOT NULL,
        expected TEXT NOT NULL,
        -- A JSON array of texts.
        except_in TEXT NOT NULL
      ) STRICT;
    `);
    const item = db.prepare('INSERT INTO checklist_items (id, kind, zh, en, position) VALUES (?, ?, ?, ?, ?)');
    CHECKLIST.forEach(([id, kind, zh, en], position) => item.run(id, kind, zh, en, position));
    const word = db.prepare('INSERT INTO house_words (position, lang, kind, text, expected, except_in) VALUES (?, ?, ?, ?, ?, ?)');
    HOUSE_WORDS.forEach(([lang, kind, text, expected, except], position) => word.run(position, lang, kind, text, expected, JSON.stringify(except)));
  },
};
