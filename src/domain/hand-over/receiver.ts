import { ageOn } from '../time/office-time.ts';
import { normaliseName } from '../identity/person-name.ts';
import type { Family } from '../identity/resident.ts';
import type { Texts } from '../text.ts';

/** Who may receive a document: its applicant, an adult on the same KK, or a proxy, named in e-Open or by a signed F-1.07 on paper. */
export const receiverKinds = ['applicant', 'family', 'proxy', 'proxy_on_paper'] as const;
export type ReceiverKind = (typeof receiverKinds)[number];

/** Who received it, in words. */
export const receiverWords = {
	applicant: { id: 'pemohon', en: 'the applicant' },
	family: { id: 'anggota keluarga dalam KK yang sama', en: 'a member of the family on the same KK' },
	proxy: { id: 'penerima kuasa', en: 'the proxy' },
	proxy_on_paper: { id: 'penerima kuasa dengan F-1.07', en: 'the proxy, with F-1.07' },
} as const satisfies Record<ReceiverKind, Texts[string]>;

/** Years from which somebody may receive a document or be named for it: who has a KTP-el (UU 24/2013 art. 63). */
export const receiverAge = 17;

type Member = Family['members'][number];

/** The members of the applicant's KK, besides the applicant, who may receive the document on this day. */
export const familyReceivers = (family: Family, applicantNik: string, today: string): readonly Member[] =>
	family.members.filter(
		({ nik, birthDate, basicStatus }) =>
			nik !== applicantNik && basicStatus === '1' && ageOn(birthDate, today) >= receiverAge,
	);

/** The one of them who has this name, as people type it. */
export const memberNamed = (members: readonly Member[], name: string): Member | undefined =>
	members.find((member) => normaliseName(member.name) === normaliseName(name));
