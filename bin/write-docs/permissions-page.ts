import { policy, type PolicyRow } from '#domain/access/policy.ts';
import { officerRoles, type Role } from '#domain/access/role.ts';
import { code, made, page, table } from './markdown.ts';

const roles: readonly Role[] = ['applicant', ...officerRoles, 'system'];
const rows: readonly [string, PolicyRow][] = Object.entries(policy);

const markOf = (row: PolicyRow): string => {
	if (row.notOwnRejection) return 'x‡';
	if (row.notOwnEntry) return 'x\\*';
	return row.wholeCity ? 'x†' : 'x';
};

/** docs/permissions.md: who may do what. */
export const permissionsPage = (): string =>
	page(
		'# Permissions',
		made('`src/domain/access/policy.ts`'),
		'**x**: may. **x\\***: may, but not on what they entered themselves. **x‡**: neither that, nor on what they rejected themselves. **x†**: may with a grant for the whole city. An applicant: on their own applications only; to others an application does not exist (`not_found`). An officer: within the jurisdiction of the grant (city, kecamatan, kelurahan, RW or office) and with the second factor given; a draft is for whoever types it alone. Nobody may do anything without signing in, except to see a status by number and PIN.',
		table(
			['', ...roles],
			rows.map(([permission, row]) => [
				code(permission),
				...roles.map((role) => (row.may.includes(role) ? markOf(row) : '')),
			]),
		),
	);
