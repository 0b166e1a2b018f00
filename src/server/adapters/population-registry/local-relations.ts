import type { Person } from './local-change.ts';

/** Codes of `shdk` and `statusPerkawinanKK` that events read and write. */
export const HEAD = '1';
export const RELATIVE = '9';
const HUSBAND = '2';
const WIFE = '3';
const CHILD = '4';
const PARENT = '7';
const PARENT_IN_LAW = '8';
const NO_KIN = ['10', '11'];
export const WIDOWED = '6';

export const isSpouse = ({ relation }: Pick<Person, 'relation'>): boolean =>
	relation === HUSBAND || relation === WIFE;
export const isHead = ({ relation }: Pick<Person, 'relation'>): boolean => relation === HEAD;

/** Husband or wife of the head. */
export const spouseRelation = (sex: Person['sex']): string => (sex === 'male' ? HUSBAND : WIFE);

/** Divorced, recorded or not as the marriage was. */
export const divorced = (maritalStatus: string): string => (maritalStatus === '3' ? '5' : '4');

/** What a member is to a new head, by what both were to the old one, where the form does not say it. */
export function relationUnder(headWas: string, memberWas: string): string {
	if (NO_KIN.includes(memberWas)) return memberWas;
	if (headWas === HUSBAND || headWas === WIFE)
		return { [PARENT]: PARENT_IN_LAW, [PARENT_IN_LAW]: PARENT }[memberWas] ?? memberWas;
	if (headWas === CHILD && (memberWas === HUSBAND || memberWas === WIFE)) return PARENT;
	return RELATIVE;
}
