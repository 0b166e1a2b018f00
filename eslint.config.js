import svelte from 'eslint-plugin-svelte';
import tseslint from 'typescript-eslint';

const asIs = 'off';

/** Mistakes that no type finds, in every language of this house. */
const always = {
	'array-callback-return': 'error',
	eqeqeq: ['error', 'always'],
	'no-alert': 'error',
	'no-cond-assign': 'error',
	'no-constant-binary-expression': 'error',
	'no-constant-condition': ['error', { checkLoops: 'allExceptWhileTrue' }],
	'no-control-regex': asIs,
	'no-debugger': 'error',
	'no-dupe-else-if': 'error',
	'no-duplicate-case': 'error',
	'no-empty': 'error',
	'no-eval': 'error',
	'no-fallthrough': 'error',
	'no-implied-eval': 'error',
	'no-irregular-whitespace': 'error',
	'no-loss-of-precision': 'error',
	'no-new-func': 'error',
	'no-param-reassign': 'error',
	'no-self-assign': 'error',
	'no-self-compare': 'error',
	'no-sparse-arrays': 'error',
	'no-unreachable': 'error',
	'no-unsafe-finally': 'error',
	'no-unsafe-optional-chaining': 'error',
	'no-unused-labels': 'error',
	'no-useless-escape': 'error',
	'no-var': 'error',
	'prefer-const': 'error',
	'use-isnan': 'error',
	'valid-typeof': 'error',
};

/** @param {number} max */
const maxLines = (max) => ({ 'max-lines': ['error', { max }] });

export default tseslint.config(
	{
		ignores: [
			'node_modules/',
			'build/',
			'.svelte-kit/',
			'data-dir/',
			'.e-open/',
			'coverage/',
			'test-results/',
		],
	},
	{ linterOptions: { reportUnusedDisableDirectives: 'error' } },
	{
		files: ['**/*.{ts,js,cjs,svelte}'],
		plugins: { '@typescript-eslint': tseslint.plugin },
		rules: { ...always, ...maxLines(250) },
	},
	...[...tseslint.configs.strict, ...tseslint.configs.stylistic].map((config) => ({
		...config,
		files: ['**/*.{ts,svelte}'],
	})),
	{
		files: ['**/*.{ts,svelte}'],
		rules: {
			'@typescript-eslint/consistent-type-definitions': asIs,
			'@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
			'@typescript-eslint/no-empty-function': asIs,
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
			],
			// Said of an index that a line before has checked.
			'@typescript-eslint/no-non-null-assertion': asIs,
			'@typescript-eslint/no-invalid-void-type': ['error', { allowAsThisParameter: true }],
		},
	},
	...svelte.configs.recommended,
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: tseslint.parser } },
		rules: {
			'svelte/no-at-html-tags': 'error',
			// Props are declared with `let { … } = $props()`.
			'prefer-const': asIs,
			'svelte/prefer-const': 'error',
			// `{' '}` is how a wanted space is written.
			'svelte/no-useless-mustaches': asIs,
			// Addresses are plain paths: there is no base path and no client router on these pages.
			'svelte/no-navigation-without-resolve': asIs,
		},
	},
	{
		files: ['src/**/*.ts'],
		ignores: ['**/*.test.ts', 'src/cli.ts', 'src/serve.ts', 'src/server/log.ts'],
		rules: { 'no-console': 'error' },
	},
	{
		// A promise nobody waits for loses its error: where requests, transactions and jobs run this is checked with types.
		files: ['src/features/**/server/**/*.ts', 'src/server/**/*.ts', 'src/serve.ts', 'src/cli.ts'],
		ignores: ['**/*.test.ts'],
		languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
		rules: {
			'@typescript-eslint/no-floating-promises': 'error',
			'@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
			'@typescript-eslint/await-thenable': 'error',
		},
	},
	{
		// Tests, and tables of data and words.
		files: [
			'tests/**/*.ts',
			'**/*.test.ts',
			'{data,db/seed}/**/*.ts',
			'src/domain/catalogue/{code-tables,services}/**/*.ts',
			'src/**/*-{table,words}.ts',
			'src/ui/messages/**/*.ts',
		],
		rules: maxLines(400),
	},
	{
		// The launcher must run on Node 12: the parser refuses newer syntax.
		files: ['bin/**/*.cjs'],
		languageOptions: {
			ecmaVersion: 2019,
			sourceType: 'commonjs',
			globals: {
				__dirname: 'readonly',
				Buffer: 'readonly',
				clearInterval: 'readonly',
				process: 'readonly',
				setInterval: 'readonly',
				setTimeout: 'readonly',
			},
		},
		rules: { 'no-undef': 'error', 'no-unused-vars': 'error' },
	},
);
