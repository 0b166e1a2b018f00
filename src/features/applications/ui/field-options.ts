import { choicesOf } from '#domain/catalogue/choices.ts';
import { codeLabel } from '#domain/catalogue/code-tables.ts';
import { memberGroups, type Field, type MemberGroup } from '#domain/catalogue/form.ts';
import type { FormFacts } from '#domain/catalogue/form-facts.ts';
import { membersAmong } from '#domain/catalogue/member-groups.ts';
import type { Locale } from '#domain/text.ts';
import { formatDate, isCalendarDate } from '#domain/time/office-time.ts';
import { fill } from '#domain/text.ts';
import type { Option } from '#ui/field.ts';
import type { RegionSearchShown } from '#ui/region-search.ts';
import { applicationMessages as m } from '#ui/messages/applications.ts';

/** Regions anywhere in Indonesia: the names of those in the answers, and what was searched, by the name it is posted under. */
export type RegionsAtHand = {
	readonly names: Readonly<Record<string, string>>;
	readonly searches: Readonly<Record<string, RegionSearchShown>>;
};

/** What can be picked that is not in the catalogue: the applicant's own family, the city's kelurahan, regions elsewhere. */
export type OptionsAtHand = {
	readonly members: readonly Option[];
	/** The members of each group, by NIK; of a group that is not here, all. */
	readonly among?: Partial<Readonly<Record<MemberGroup, readonly string[]>>>;
	readonly kelurahan: readonly Option[];
	readonly regions?: RegionsAtHand;
};

/** The family's members by name, told apart by relation and date of birth; the kelurahan by name. */
export function optionsAtHand(facts: FormFacts, locale: Locale): OptionsAtHand {
	return {
		members: facts.family.members.map((member) => ({
			value: member.nik,
			label: member.name,
			help: fill(m.memberHelp[locale], {
				relation: codeLabel('shdk', member.relation)[locale],
				date: isCalendarDate(member.birthDate) ? formatDate(member.birthDate, locale) : member.birthDate,
			}),
		})),
		among: Object.fromEntries(
			memberGroups.map((group) => [group, membersAmong(group, facts).map(({ nik }) => nik)]),
		),
		kelurahan: Object.entries(facts.kelurahanNames ?? {})
			.map(([value, label]) => ({ value, label }))
			.sort((a, b) => a.label.localeCompare(b.label, 'id')),
		regions: { names: facts.regionNames ?? {}, searches: {} },
	};
}

/** The same with what a form came back with: what was searched in it, and what was chosen. */
export const withRegions = (
	atHand: OptionsAtHand,
	posted: RegionsAtHand | null | undefined,
): OptionsAtHand =>
	posted
		? {
				...atHand,
				regions: { names: { ...atHand.regions?.names, ...posted.names }, searches: posted.searches },
			}
		: atHand;

function membersOf(among: MemberGroup | undefined, atHand: OptionsAtHand): readonly Option[] {
	const niks = among && atHand.among?.[among];
	return niks ? atHand.members.filter(({ value }) => niks.includes(value)) : atHand.members;
}

/** What can be picked at a field; empty where it is typed. */
export function fieldOptions(field: Field, atHand: OptionsAtHand, locale: Locale): readonly Option[] {
	switch (field.kind) {
		case 'member':
		case 'members':
			return membersOf(field.among, atHand);
		case 'kelurahan':
			return atHand.kelurahan;
		default:
			return choicesOf(field).map(({ value, label, help }) => ({
				value,
				label: label[locale],
				help: help?.[locale],
			}));
	}
}

export type Control =
	| 'text'
	| 'longText'
	| 'digits'
	| 'phone'
	| 'date'
	| 'time'
	| 'number'
	| 'radio'
	| 'yesNo'
	| 'select'
	| 'search'
	| 'region'
	| 'checkboxes'
	| 'rows';

/** Few choices are seen at once; more open in a list; a long table is searched by typing. */
const seenAtOnce = 7;
const listedAtMost = 60;

/** The control a field is asked with. */
export function controlOf(field: Field, options: readonly Option[]): Control {
	switch (field.kind) {
		case 'longText':
			return 'longText';
		case 'nik':
		case 'kkNumber':
			return 'digits';
		case 'phone':
			return 'phone';
		case 'date':
			return 'date';
		case 'time':
			return 'time';
		case 'text':
			return field.digits ? 'number' : 'text';
		case 'yesNo':
			return 'yesNo';
		case 'members':
			return 'checkboxes';
		case 'region':
			return 'region';
		case 'list':
			return 'rows';
		case 'member':
		case 'choice':
		case 'code':
		case 'kelurahan':
			if (options.length <= seenAtOnce || field.kind === 'member') return 'radio';
			return options.length <= listedAtMost ? 'select' : 'search';
		default:
			return 'text';
	}
}
