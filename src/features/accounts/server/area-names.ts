import { mostRw } from '#domain/access/grant-choice.ts';
import { officerRoles, type Grant } from '#domain/access/role.ts';
import { fill } from '#domain/text.ts';
import type { Ctx } from '#server/ctx.ts';
import { roleNames } from '#ui/messages/accounts.ts';
import { officersMessages as m } from '#ui/messages/officers.ts';

type Parts = Pick<Ctx, 'city' | 'locale'>;
type Choice = { readonly value: string; readonly label: string };

/** "Verifikator, Kecamatan Bekasi Timur". */
export function grantInWords(ctx: Parts, grant: Grant): string {
	return `${roleNames[grant.role][ctx.locale]}, ${areaInWords(ctx, grant)}`;
}

function areaInWords({ city, locale }: Parts, { jurisdiction: area }: Grant): string {
	if (area.kind === 'city') return m.city[locale];
	if (area.kind === 'office') return city.offices.find(({ id }) => id === area.code)?.name ?? area.code;
	const [code = '', rw = ''] = area.code.split('/');
	const kecamatan = city.regions.kecamatan.find((one) => code.startsWith(one.code));
	if (area.kind === 'kecamatan') return fill(m.kecamatan[locale], { name: kecamatan?.displayName ?? code });
	const name = kecamatan?.kelurahan.find((one) => one.code === code)?.displayName ?? code;
	return area.kind === 'rw'
		? fill(m.rwOf[locale], { rw, name })
		: fill(m.kelurahan[locale], { name, kecamatan: kecamatan?.displayName ?? '' });
}

/** The select lists of a form about an officer: roles, areas, RW and offices of this city. */
export function officerChoices({ city, locale }: Parts): {
	readonly roles: readonly Choice[];
	readonly areas: readonly Choice[];
	readonly rws: readonly Choice[];
	readonly offices: readonly Choice[];
} {
	const { kecamatan } = city.regions;
	const offices = city.offices.map(({ id, name }) => ({ value: id, label: name }));
	return {
		roles: officerRoles.map((role) => ({ value: role, label: roleNames[role][locale] })),
		areas: [
			{ value: 'city', label: m.city[locale] },
			...kecamatan.map(({ code, displayName: name }) => ({
				value: `kecamatan:${code}`,
				label: fill(m.kecamatan[locale], { name }),
			})),
			...kecamatan.flatMap((one) =>
				one.kelurahan.map(({ code, displayName: name }) => ({
					value: `kelurahan:${code}`,
					label: fill(m.kelurahan[locale], { name, kecamatan: one.displayName }),
				})),
			),
			...offices.map(({ value, label }) => ({ value: `office:${value}`, label })),
		],
		rws: Array.from({ length: mostRw }, (_, at) => {
			const rw = String(at + 1).padStart(3, '0');
			return { value: rw, label: rw };
		}),
		offices,
	};
}

/** The labels of a form about an officer by field, for the sentences about them. */
export function officerLabels(
	lines: number,
): Readonly<Record<string, { readonly id: string; readonly en: string }>> {
	const numbered = (text: { id: string; en: string }, line: number) => ({
		id: fill(text.id, { n: String(line + 1) }),
		en: fill(text.en, { n: String(line + 1) }),
	});
	return {
		name: m.name,
		email: m.email,
		office: m.office,
		reason: m.reason,
		...Object.fromEntries(
			Array.from({ length: lines }, (_, line) => [
				[`role-${line}`, numbered(m.roleN, line)],
				[`area-${line}`, numbered(m.areaN, line)],
				[`rw-${line}`, numbered(m.rwN, line)],
			]).flat(),
		),
	};
}
