import { sql, type RawBuilder } from 'kysely';
import { policy, type Permission } from '#domain/access/policy.ts';
import type { Actor, Jurisdiction } from '#domain/access/role.ts';

/** Whose work lies where: the areas of all grants whose role has the permission, the whole city once. */
export function areasOf(actor: Actor, permission: Permission = 'view_worklist'): readonly Jurisdiction[] {
	if (actor.kind !== 'officer') return [];
	const may: readonly string[] = policy[permission].may;
	const areas = actor.grants.filter(({ role }) => may.includes(role)).map(({ jurisdiction }) => jurisdiction);
	if (areas.some(({ kind }) => kind === 'city')) return [{ kind: 'city' }];
	return [...new Map(areas.map((area) => [keyOf(area), area])).values()].sort((a, b) =>
		keyOf(a) < keyOf(b) ? -1 : 1,
	);
}

/** An area as a word, the same for the same area. */
export const keyOf = (area: Jurisdiction): string =>
	area.kind === 'city' ? 'city' : `${area.kind} ${area.code}`;

/** Whether an application lies in an area; written so that the area's own index finds it. */
export function inArea(area: Jurisdiction): RawBuilder<boolean> {
	switch (area.kind) {
		case 'city':
			return sql<boolean>`true`;
		case 'kecamatan':
			return sql<boolean>`left(applications.kelurahan_code, 8) = ${area.code}`;
		case 'kelurahan':
			return sql<boolean>`applications.kelurahan_code = ${area.code}`;
		case 'rw': {
			const [kelurahan = '', rw = ''] = area.code.split('/');
			return sql<boolean>`(applications.kelurahan_code = ${kelurahan} and applications.rw = ${rw})`;
		}
		case 'office':
			return sql<boolean>`applications.office_id = ${area.code}`;
	}
}

/** Where the officer may see work: all grants whose role has the permission. */
export function jurisdictionSql(actor: Actor, permission: Permission = 'view_worklist'): RawBuilder<boolean> {
	const areas = areasOf(actor, permission).map(inArea);
	return areas.length === 0 ? sql<boolean>`false` : sql<boolean>`(${sql.join(areas, sql` or `)})`;
}
