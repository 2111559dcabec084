import i18next from 'eslint-plugin-i18next';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const not = (message, ...group) => ({ group, message });

/** Who may not import whom. Each border says why it is there: the message is what the next person reads. */
const borders = {
  shared: not('src/shared runs anywhere: it knows no process.', '**/main/**', '**/renderer/**', '**/preload/**', '**/cli/**'),
  renderer: not('The page is sandboxed: it reaches main only through bridge/.', '**/main/**', '**/preload/**', '**/cli/**'),
  main: not('Main serves the page and the command line; it must not depend on them.', '**/renderer/**', '**/preload/**', '**/cli/**'),
  preload: not('The preload is a list of names from the contract, not a program.', '**/main/**', '**/renderer/**', '**/cli/**'),
  migrations: {
    regex: '^(?!\\./|\\.\\./connection$)',
    message: 'Migrations are history: code that changes later must not change what they did. Copy what you need.',
  },
  electron: not('Only main/index.ts, windows/, menu/ and ipc/ know Electron: the rest runs in plain Node, too.', 'electron', 'electron/*'),
  sqlite: not('Only main/archive/connection.ts opens databases; ask it.', 'better-sqlite3'),
  node: not('src/shared and the page run without Node.', 'node:*', 'electron', 'electron/*'),
};
const closed = (...patterns) => ({ 'no-restricted-imports': ['error', { patterns }] });

const namedExports = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name: a thing is called the same everywhere.',
};

export default tseslint.config(
  { ignores: ['out/', 'node_modules/', 'test-results/', 'playwright-report/', 'coverage/'] },
  {
    files: ['src/**/*.{ts,tsx}', 'e2e/**/*.ts', '*.ts'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
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
      // '' means "not given" in our records, so `||` on strings is what is meant.
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true, ignoreVoidOperator: true }],
      'no-restricted-syntax': ['error', namedExports],
    },
  },
  { files: ['src/shared/**'], rules: closed(borders.shared, borders.node, borders.sqlite) },
  { files: ['src/renderer/**'], rules: closed(borders.renderer, borders.node, borders.sqlite) },
  { files: ['src/preload/**'], rules: closed(borders.preload, borders.sqlite) },
  { files: ['src/main/**'], rules: closed(borders.main, borders.electron, borders.sqlite) },
  { files: ['src/main/index.ts', 'src/main/{windows,menu,ipc}/**'], rules: closed(borders.main, borders.sqlite) },
  { files: ['src/main/archive/connection.ts'], rules: closed(borders.main, borders.electron) },
  { files: ['src/main/archive/migrations/**'], rules: closed(borders.migrations) },
  { files: ['src/cli/**'], rules: closed(borders.electron, borders.sqlite) },
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
  {
    files: ['**/*.test.{ts,tsx}', 'e2e/**'],
    rules: {
      // Tests reach for the value they have just made; `!` there fails as loudly as an assertion.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/explicit-function-return-type': 'off',
      'max-lines': 'off',
    },
  },
  // Tests run in Node whatever they test, and some make their own damage to a database.
  { files: ['**/*.test.{ts,tsx}'], rules: { 'no-restricted-imports': 'off' } },
  { files: ['**/*.config.ts'], rules: { 'no-restricted-syntax': 'off' } },
);
