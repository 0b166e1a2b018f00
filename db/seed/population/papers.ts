import { childCardValidUntil } from '#domain/identity/child-card.ts';
import { birthdayOn } from '#domain/time/office-time.ts';

/** The papers of a young resident, as the register knows them. */
export type Papers = { readonly birthCertificate?: string | null; readonly kiaUntil?: string | null };

/** A share out of a hundred that is always the same for a NIK, so that papers change nobody else's life. */
const shareOf = (nik: string, salt: number): number => (Number(nik.slice(6)) * 7919 + salt * 104_729) % 100;

const WITHOUT_CERTIFICATE = 6;
const WITHOUT_CHILD_CARD = 45;
const CARD_RAN_OUT = 60;

/** Birth certificate and child card of somebody below 17; of adults the register says nothing. The shares only have to look right. */
export function papersOf(nik: string, birthDate: string, age: number, today: string, here: string): Papers {
	if (age >= 17) return {};
	if (shareOf(nik, 1) < WITHOUT_CERTIFICATE) return { birthCertificate: null, kiaUntil: null };
	const date = birthDate.split('-').reverse().join('');
	const birthCertificate = `${here.slice(0, 4)}-LU-${date}-${nik.slice(12)}`;
	const share = shareOf(nik, 2);
	if (share < WITHOUT_CHILD_CARD) return { birthCertificate, kiaUntil: null };
	const ranOut = age >= 5 && share < CARD_RAN_OUT;
	return {
		birthCertificate,
		kiaUntil: ranOut ? birthdayOn(birthDate, 5) : childCardValidUntil(birthDate, today),
	};
}
