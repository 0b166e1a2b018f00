/**
 * Which room may import which: the table of CONTRIBUTING.md, one named rule for each "no".
 * `tests/architecture.test.ts` plants a violation of every rule and sees it reported by its name.
 */

const test = '\\.test\\.ts$|\\.db\\.test\\.ts$|-fixtures\\.ts$|/fixtures\\.ts$';
/** A runtime import: one of types alone is gone when the program runs. */
const runtime = { dependencyTypesNot: ['type-only'] };
const slice = '^src/features/([^/]+)/';
/** Any npm package or part of Node. */
const outside = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown', 'core'];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
	forbidden: [
		{
			name: 'no-unresolvable',
			comment: 'An import that leads nowhere would satisfy every other rule.',
			severity: 'error',
			from: {},
			// SvelteKit makes these itself: they have no file.
			to: { couldNotResolve: true, pathNot: '^(\\$app/|\\./\\$types$|.*\\?worker&url$)' },
		},
		{
			name: 'no-circular',
			comment: 'Modules that need each other to start cannot be understood apart.',
			severity: 'error',
			from: { pathNot: test },
			to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
		},

		// domain
		{
			name: 'domain-imports-only-domain',
			comment: 'The rules are pure: they know no room but their own.',
			severity: 'error',
			from: { path: '^src/domain/' },
			to: { path: '^(src|db|data|tests|bin|bench)/', pathNot: '^src/domain/' },
		},
		{
			name: 'domain-no-npm-no-node',
			comment:
				'No package, no clock, no randomness, no file: whatever the rules need comes in as an argument.',
			severity: 'error',
			from: { path: '^src/domain/', pathNot: test },
			to: { dependencyTypes: outside },
		},

		// features/x/server
		{
			name: 'slice-enters-another-by-public',
			comment: 'The only door into the server part of another slice is its public.ts.',
			severity: 'error',
			from: { path: `${slice}server/`, pathNot: test },
			to: {
				path: '^src/features/[^/]+/server/',
				pathNot: ['^src/features/$1/', '^src/features/[^/]+/server/public\\.ts$'],
			},
		},
		{
			name: 'slice-server-no-page',
			comment: 'Deeds know nothing of pages: no part of ui/, of routes/, or of a slice’s own ui/.',
			severity: 'error',
			from: { path: '^src/features/[^/]+/server/', pathNot: test },
			to: { path: '^src/(ui|routes)/|^src/features/[^/]+/ui/', pathNot: '^src/ui/messages/' },
		},
		{
			name: 'slice-server-adapters-through-ctx',
			comment: 'What is outside is reached through ctx; a slice knows the ports alone.',
			severity: 'error',
			from: { path: '^src/features/[^/]+/server/', pathNot: test },
			to: { path: '^src/server/adapters/', pathNot: '/port\\.ts$' },
		},
		{
			name: 'sql-builder-only-in-store-and-queries',
			comment: 'SQL stands in a *-store.ts or *-queries.ts.',
			severity: 'error',
			from: { path: '^src/features/[^/]+/', pathNot: ['-(store|queries)\\.ts$', test] },
			to: { path: '(^|/)node_modules/(kysely|pg)/', ...runtime },
		},

		// features/x/ui
		{
			name: 'slice-ui-knows-ui-and-own',
			comment:
				'A component of a slice knows the domain, the design system and its own folder; of servers only types.',
			severity: 'error',
			from: { path: `${slice}ui/`, pathNot: test },
			to: {
				path: '^(src|db|data|tests|bin|bench)/',
				pathNot: ['^src/domain/', '^src/ui/', '^src/features/$1/ui/'],
				...runtime,
			},
		},
		{
			name: 'slice-ui-no-npm',
			comment: 'Components come with Svelte and nothing else.',
			severity: 'error',
			from: { path: '^src/features/[^/]+/ui/', pathNot: test },
			to: { dependencyTypes: outside, pathNot: '(^|/)node_modules/svelte/' },
		},

		// server
		{
			name: 'server-knows-no-slice-no-page',
			comment: 'What connects knows nothing of what is done with it.',
			severity: 'error',
			from: { path: '^src/server/', pathNot: test },
			to: { path: '^src/(features|routes|ui|start|cli)/|^src/(serve|cli|hooks\\.server)\\.ts$' },
		},
		{
			name: 'adapters-opened-by-ctx-alone',
			comment: 'Which adapter stands behind a port is decided in ctx.ts.',
			severity: 'error',
			from: { path: '^src/server/', pathNot: ['^src/server/ctx\\.ts$', '^src/server/adapters/', test] },
			to: { path: '^src/server/adapters/', pathNot: '/port\\.ts$', ...runtime },
		},
		{
			name: 'adapter-stands-alone',
			comment: 'An adapter knows the domain, its own folder and its packages.',
			severity: 'error',
			from: { path: '^src/server/adapters/([^/]+)/', pathNot: test },
			to: {
				path: '^(src|db|data|tests|bin|bench)/',
				pathNot: ['^src/domain/', '^src/server/adapters/$1/'],
			},
		},

		// ui
		{
			name: 'ui-knows-domain-alone',
			comment: 'The design system knows words of the domain and no feature.',
			severity: 'error',
			from: { path: '^src/ui/', pathNot: test },
			to: { path: '^(src|db|data|tests|bin|bench)/', pathNot: ['^src/domain/', '^src/ui/'] },
		},
		{
			name: 'ui-no-npm',
			comment: 'The design system comes with Svelte and nothing else.',
			severity: 'error',
			from: { path: '^src/ui/', pathNot: test },
			to: { dependencyTypes: outside, pathNot: '(^|/)node_modules/svelte/' },
		},

		// routes
		{
			name: 'route-imports-no-route',
			comment: 'Nobody calls a page or an endpoint but the framework: what two need belongs to a slice.',
			severity: 'error',
			from: { path: '^src/', pathNot: test },
			to: { path: '^src/routes/[^+]*\\+(page|layout|server|error)' },
		},
		{
			name: 'route-stays-in-its-part',
			comment:
				'A file between routes serves the addresses beneath it: /layanan knows nothing of /permohonan.',
			severity: 'error',
			from: { path: '^src/routes/\\(?([^/()]+)\\)?/([^/]+)/', pathNot: test },
			to: {
				path: '^src/routes/',
				pathNot: ['^src/routes/[^/]+$', '^src/routes/\\(?$1\\)?/[^/]+$', '^src/routes/\\(?$1\\)?/$2/'],
			},
		},
		{
			name: 'route-knows-no-machinery',
			comment:
				'Of the server a route knows ctx, the words of refusals, the city’s settings, the regions of Indonesia, and the frame of the JSON API.',
			severity: 'error',
			from: { path: '^src/routes/', pathNot: test },
			to: {
				path: '^src/server/',
				pathNot: '^src/server/((ctx|refusals|city-settings)\\.ts$|api/|regions/regions\\.ts$)',
				...runtime,
			},
		},
		{
			name: 'route-no-npm',
			comment:
				'Routes come with SvelteKit, Svelte and the fresh keys of forms; everything else is done by deeds.',
			severity: 'error',
			from: { path: '^src/routes/', pathNot: test },
			to: { dependencyTypes: outside, pathNot: '(^|/)node_modules/(svelte|@sveltejs/kit)/|^(node:)?crypto$' },
		},
	],
	options: {
		doNotFollow: { path: '(^|/)node_modules/' },
		exclude: { path: '^(build|\\.svelte-kit|node_modules/\\.cache)/' },
		tsPreCompilationDeps: true,
		enhancedResolveOptions: {
			exportsFields: ['exports'],
			conditionNames: ['svelte', 'import', 'node', 'default', 'types'],
			extensions: ['.ts', '.js', '.svelte', '.json', '.d.ts'],
		},
	},
};
