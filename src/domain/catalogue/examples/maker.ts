import type { Family } from '../../identity/resident.ts';
import type { Answers } from '../form.ts';

export type Example = {
	readonly answers: Answers;
	/** NIK of the member of the family who would apply. */
	readonly applicant: string;
};
/** Makes the answers of a variant for a family; null where this family has no use for it. */
export type Maker = (family: Family, today: string) => Example | null;
