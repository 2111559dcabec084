import { Command, InvalidArgumentError, Option } from 'commander';
import { EXPORT_FORMATS, EXPORT_LAYOUTS, ExportFormat, ExportLayout } from '@shared/domain/jobs';
import { MAX_PAGE, ReleaseFilter } from '@shared/domain/listing';
import { TERM_FORMATS, type TermFormat } from '@shared/domain/terms';
import { IsoDate, LANGUAGES, STATUSES, type Language } from '@shared/domain/release';
import { INTERFACE_LANGUAGES, type InterfaceLanguage } from '@shared/contract';
import type * as Jobs from './commands/jobs';
import { check } from './commands/check';
import { exportMemory, importMemory } from './commands/memory';
import { exportTerms, importTerms } from './commands/terms';
import { init, list, search, show, stats, verify } from './commands/read';
import type { CliContext, Outcome } from './context';

export interface CommonOptions {
  readonly archive?: string;
  readonly json?: boolean;
  readonly lang?: InterfaceLanguage;
}

/** Runs one command with its options; the caller makes the context and prints the outcome. */
export type Run = (options: CommonOptions, command: (context: CliContext) => Promise<Outcome>) => Promise<void>;

interface FilterOptions {
  readonly from?: string;
  readonly to?: string;
  readonly status?: string;
}

// Reading and writing documents takes libraries that a list or a search need not wait for.
const jobs = (): Promise<typeof Jobs> => import('./commands/jobs');

/** The command line of `docs/cli.md`: names, options and shapes are a contract with scripts. */
export function buildProgram(run: Run): Command {
  const program = new Command('tonggao')
    .description('Tonggao 通稿: the archive of bilingual press releases, from the command line')
    .showHelpAfterError()
    .exitOverride();
  // Options are repeated on every command rather than put on the program: people write them last.
  const command = (usage: string, description: string, parent = program): Command =>
    parent
      .command(usage)
      .description(description)
      .exitOverride()
      .addOption(new Option('--archive <dir>', 'the archive folder'))
      .addOption(new Option('--json', 'one JSON object on stdout, nothing else'))
      .addOption(interfaceLanguage());

  command('init', 'make an empty archive').action((options: CommonOptions) => run(options, init));

  command('import <paths...>', 'file documents in the archive')
    .option('--recursive', 'look into folders below, too')
    .addOption(new Option('--pair <how>', 'join Chinese and English files of one release').choices(['auto', 'off']).default('auto'))
    .option('--dry-run', 'only report what would happen')
    .action((paths: string[], options: CommonOptions & { recursive?: boolean; pair: 'auto' | 'off'; dryRun?: boolean }) =>
      run(options, async (context) =>
        (await jobs()).importFiles(context, {
          paths,
          recursive: options.recursive ?? false,
          pair: options.pair,
          dryRun: options.dryRun ?? false,
        }),
      ),
    );

  filterOptions(command('list', 'list releases, newest first'))
    .option('--limit <n>', 'at most n', whole(MAX_PAGE), 100)
    .option('--offset <n>', 'skip the first n', whole(), 0)
    .action((options: CommonOptions & FilterOptions & { limit: number; offset: number }) =>
      run(options, (context) =>
        list(context, { filter: filterOf(options), offset: options.offset, limit: options.limit }),
      ),
    );

  command('show <id>', 'one release with both texts').action((id: string, options: CommonOptions) =>
    run(options, (context) => show(context, id)),
  );

  // Here --lang chooses the edition searched when it is zh or en: the contract gives the name both meanings.
  filterOptions(command('search <query>', 'find releases'))
    .option('--limit <n>', 'at most n hits', whole(MAX_PAGE), 20)
    .action((text: string, options: CommonOptions & FilterOptions & { limit: number }) =>
      run(options, (context) =>
        search(context, { text, limit: options.limit, filter: filterOf(options), lang: editionOf(options.lang) }),
      ),
    );

  command('export [ids...]', 'write releases as files')
    .option('--all', 'all releases')
    .option('--query <query>', 'the releases a search finds')
    .addOption(new Option('--format <format>').choices([...EXPORT_FORMATS]).makeOptionMandatory())
    .addOption(new Option('--layout <layout>').choices([...EXPORT_LAYOUTS]))
    .requiredOption('--out <dir>', 'folder for the files')
    .action(
      (ids: string[], options: CommonOptions & { all?: boolean; query?: string; format: string; layout?: string; out: string }, self: Command) =>
        run(options, async (context) =>
          (await jobs()).exportFiles(context, {
            selection: selectionOf(ids, options, self),
            format: ExportFormat.parse(options.format),
            layout: options.layout === undefined ? undefined : ExportLayout.parse(options.layout),
            out: options.out,
          }),
        ),
    );

  const terms = program.command('terms').description('the term base').exitOverride();
  command('import <file>', 'add the concepts of a CSV or TBX file', terms).action((file: string, options: CommonOptions) =>
    run(options, (context) => importTerms(context, file)),
  );
  command('export', 'write the term base as a file', terms)
    .addOption(new Option('--format <format>').choices([...TERM_FORMATS]).makeOptionMandatory())
    .requiredOption('--out <file>', 'the file to write')
    .action((options: CommonOptions & { format: TermFormat; out: string }) => run(options, (context) => exportTerms(context, options)));

  const tmx = program.command('tmx').description('translation memories').exitOverride();
  command('import <file>', 'add the translations of a TMX file', tmx).action((file: string, options: CommonOptions) =>
    run(options, (context) => importMemory(context, file)),
  );
  command('export', 'write every translated paragraph of the archive as a TMX file', tmx)
    .requiredOption('--out <file>', 'the file to write')
    .action((options: CommonOptions & { out: string }) => run(options, (context) => exportMemory(context, options.out)));

  command('check [ids...]', 'compare both texts of releases, with the term base and the house rules')
    .option('--all', 'all releases')
    .action((ids: string[], options: CommonOptions & { all?: boolean }, self: Command) =>
      run(options, (context) => {
        if ((ids.length > 0) === (options.all === true)) return self.error('check: give ids or --all');
        return check(context, options.all === true ? null : ids);
      }),
    );

  command('verify', 'check every text and attachment against its hash').action((options: CommonOptions) => run(options, verify));
  command('stats', 'counts, sizes, index state').action((options: CommonOptions) => run(options, stats));
  return program;
}

const interfaceLanguage = (): Option =>
  new Option('--lang <lang>', 'language of messages; with search: zh or en for the edition').choices([...INTERFACE_LANGUAGES, 'zh']);

const editionOf = (lang: string | undefined): Language | undefined => LANGUAGES.find((known) => known === lang);

const filterOptions = (command: Command): Command =>
  command
    .option('--from <date>', 'first date, YYYY-MM-DD', isoDate)
    .option('--to <date>', 'last date, YYYY-MM-DD', isoDate)
    .addOption(new Option('--status <status>').choices([...STATUSES]));

const filterOf = ({ from, to, status }: FilterOptions): ReleaseFilter =>
  ReleaseFilter.parse({ from, to, status });

function selectionOf(ids: readonly string[], options: { all?: boolean; query?: string }, command: Command): Jobs.Selection {
  const chosen: Jobs.Selection[] = [
    ...(ids.length > 0 ? [{ ids }] : []),
    ...(options.all === true ? [{ all: true as const }] : []),
    ...(options.query !== undefined ? [{ query: options.query }] : []),
  ];
  const [only] = chosen;
  if (only === undefined || chosen.length > 1) return command.error('export: give ids, --all or --query, one of them');
  return only;
}

function isoDate(value: string): string {
  if (!IsoDate.safeParse(value).success) throw new InvalidArgumentError('Expected a date like 2022-12-31.');
  return value;
}

const whole =
  (most = Number.MAX_SAFE_INTEGER) =>
  (value: string): number => {
    const number = Number(value);
    if (!/^\d+$/.test(value) || number > most) throw new InvalidArgumentError(`Expected a whole number up to ${most}.`);
    return number;
  };
