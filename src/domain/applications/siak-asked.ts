import { answerRows, plainAnswer } from '../catalogue/form-facts.ts';
import type { Answers } from '../catalogue/form.ts';
import type { Output, Service, SiakEvent, Variant } from '../catalogue/service.ts';
import { normaliseName } from '../identity/person-name.ts';

/** The events that give somebody a NIK. */
const givesNik: readonly SiakEvent[] = ['add_birth', 'register_birth'];

/** What is asked of SIAK's answer to an application, where an officer reads it there. */
export type SiakAsked = {
	readonly document: Output;
	/** How many of it: a certificate for each child. */
	readonly count: number;
	/** Who is born and has no NIK yet, in the order of the form. Not required of a child whose certificate is there: SIAK knows it. */
	readonly newNiks: readonly { readonly name: string; readonly required: boolean }[];
};

/** What SIAK's answer must hold by the answers as they were sent: the documents it gives, and the NIKs of those who are born. */
export function siakAsked(
	service: Pick<Service, 'output'>,
	variant: Pick<Variant, 'output' | 'siakEvent'>,
	answers: Answers,
): SiakAsked {
	const document = variant.output ?? service.output;
	const born = givesNik.includes(variant.siakEvent)
		? ['anak', 'anggota'].flatMap((list) => answerRows(answers, list))
		: [];
	return {
		document,
		count: document === 'akta_lahir' ? Math.max(1, born.length) : 1,
		newNiks: born
			.filter((row) => plainAnswer(row, 'nik') === null)
			.map((row) => ({
				name: normaliseName(plainAnswer(row, 'namaLengkap') ?? ''),
				required: plainAnswer(row, 'noAktaKelahiran') === null,
			})),
	};
}

/** The field of a document's number: `siak_kk`, and for the second of a kind `siak_akta_lahir_2`. */
export const siakField = (kind: Output, at: number): string => `siak_${kind}${at === 0 ? '' : `_${at + 1}`}`;
