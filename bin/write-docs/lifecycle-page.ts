import { policy } from '#domain/access/policy.ts';
import { finalStatuses, statuses } from '#domain/applications/application.ts';
import { lifecycle, type LifecycleRow } from '#domain/applications/lifecycle.ts';
import { code, made, page, table } from './markdown.ts';

const rows: readonly LifecycleRow[] = lifecycle;

function diagram(): string {
	const arrows = rows.flatMap(({ action, from, to }) =>
		to === 'same' ? [] : from.map((status) => `    ${status} --> ${to}: ${action}`),
	);
	const ends = finalStatuses.map((status) => `    ${status} --> [*]`);
	return ['```mermaid', 'stateDiagram-v2', '    [*] --> draft', ...arrows, ...ends, '```'].join('\n');
}

/** docs/lifecycle.md: every action, from where to where, needing what, by whom. */
export const lifecyclePage = (): string =>
	page(
		'# Lifecycle of an application',
		made('`src/domain/applications/lifecycle-table.ts` and `src/domain/access/policy.ts`'),
		'One column holds the status, one table says what leads where, and `features/applications/server/transition.ts` alone writes it.',
		diagram(),
		table(
			['Action', 'From', 'To', 'Needs', 'By', 'Message to the applicant'],
			rows.map(({ action, from, to, needs, notice }) => [
				code(action),
				from.join(', '),
				to === 'same' ? 'stays' : to,
				needs.map(code).join(', '),
				policy[action].may.join(', '),
				notice ?? '',
			]),
		),
		'## From each status',
		table(
			['Status', 'Actions'],
			statuses.map((status) => [
				status,
				rows
					.filter((row) => row.from.includes(status))
					.map((row) => code(row.action))
					.join(', ') || 'none: it is closed',
			]),
		),
	);
