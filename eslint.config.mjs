import { resolve } from 'node:path';
import i18next from 'eslint-plugin-i18next';
import importX from 'eslint-plugin-import-x';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const at = (path) => resolve(import.meta.dirname, path);

/** Who may import whom. Each border says why it is there: the message is what the next person reads. */
const borders = [
  {
    target: at('src/shared'),
    from: [at('src/main'), at('src/renderer'), at('src/preload'), at('src/cli')],
    message: 'src/shared runs anywhere: it knows no process.',
  },
  {
    target: at('src/renderer'),
    from: [at('src/main'), at('src/preload'), at('src/cli')],
    message: 'The page is sandboxed: it reaches main only through bridge/.',
  },
  {
    target: at('src/main'),
    from: [at('src/renderer'), at('src/preload'), at('src/cli')],
    message: 'Main serves the page and the command line; it must not depend on them.',
  },
  {
    target: at('src/preload'),
    from: [at('src/main'), at('src/renderer'), at('src/cli')],
    message: 'The preload is a list of names from the contract, not a program.',
  },
  {
    target: at('src/main/archive/migrations'),
    from: [at('src')],
    except: ['./main/archive/migrations', './main/archive/connection.ts'],
    message: 'Migrations are history: code that changes later must not change what they did. Copy what you need.',
  },
];

const electronMessage = 'Only main/index.ts, windows/, menu/ and ipc/ know Electron: the rest runs in plain Node, too.';
const sqliteMessage = 'Only main/archive/connection.ts opens databases; ask it.';
const nodeMessage = 'src/shared and the page run without Node.';

const restricted = (...rules) => ['error', { patterns: rules }];
const noElectron = { group: ['electron', 'electron/*'], message: electronMessage };
const noSqlite = { group: ['better-sqlite3'], message: sqliteMessage };
const noNode = { group: ['node:*', 'electron', 'electron/*'], message: nodeMessage };

export default tseslint.config(
  { ignores: ['out/', 'node_modules/', 'test-results/', 'playwright-report/', 'coverage/'] },
  {
    files: ['src/**/*.{ts,tsx}', 'e2e/**/*.ts', '*.config.ts'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    plugins: { 'import-x': importX },
    languageOptions: {
      parserOptions: {
        project: ['tsconfig.shared.json', 'tsconfig.node.json', 'tsconfig.web.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      curly: ['error', 'multi-line'],
      eqeqeq: 'error',
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/explicit-function-return-type': ['error', { allowExpressions: true, allowTypedFunctionExpressions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true, ignoreVoidOperator: true }],
      'import-x/no-restricted-paths': ['error', { zones: borders }],
      'import-x/no-default-export': 'error',
    },
  },
  { files: ['src/shared/**', 'src/renderer/**'], rules: { 'no-restricted-imports': restricted(noNode, noSqlite) } },
  { files: ['src/main/**', 'src/cli/**'], rules: { 'no-restricted-imports': restricted(noElectron, noSqlite) } },
  {
    files: ['src/main/index.ts', 'src/main/{windows,menu,ipc}/**'],
    rules: { 'no-restricted-imports': restricted(noSqlite) },
  },
  { files: ['src/main/archive/connection.ts'], rules: { 'no-restricted-imports': restricted(noElectron) } },
  {
    files: ['src/renderer/**/*.{ts,tsx}'],
    ignores: ['**/*.test.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks, 'jsx-a11y': jsxA11y, i18next },
    rules: {
      ...reactHooks.configs.recommended.rules,
      ...jsxA11y.flatConfigs.strict.rules,
      // React Aria's components move the focus where a dialog or an editor must have it.
      'jsx-a11y/no-autofocus': ['error', { ignoreNonDOM: true }],
      // Components and hooks say what they return by what they are.
      '@typescript-eslint/explicit-function-return-type': 'off',
      'i18next/no-literal-string': [
        'error',
        {
          mode: 'jsx-only',
          'should-validate-template': true,
          // Those that a person reads or hears; slot, lang, role and the like are code.
          'jsx-attributes': { include: ['alt', 'aria-label', 'description', 'label', 'placeholder', 'text', 'title'] },
        },
      ],
    },
  },
  // What a component returns is always the same, what a test's helper returns is seen two lines below.
  {
    files: ['src/renderer/**/*.tsx', '**/*.test.ts'],
    rules: { '@typescript-eslint/explicit-function-return-type': 'off' },
  },
  {
    files: ['**/*.test.{ts,tsx}', 'e2e/**'],
    rules: {
      // Tests reach for the value they have just made; `!` there fails as loudly as an assertion.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/explicit-function-return-type': 'off',
      'max-lines': 'off',
    },
  },
  { files: ['src/shared/**/*.test.ts', 'src/renderer/**/*.test.{ts,tsx}'], rules: { 'no-restricted-imports': 'off' } },
  { files: ['**/*.config.ts'], rules: { 'import-x/no-default-export': 'off' } },
);
