import { cityCodeOf, isRegionCode, kecamatanOf, provinceCodeOf } from '../identity/region.ts';
import type { Resident } from '../identity/resident.ts';
import { findMember, headOfFamily, pickedAnswers, plainAnswer, type FormFacts } from './form-facts.ts';

// Who moves and where to, as the form of a move (F-1.03) has it: `anggotaPindah`, `desaKelurahanTujuan`.

/** The members who move. */
export const movers = (facts: FormFacts): readonly Resident[] =>
	pickedAnswers(facts.answers, 'anggotaPindah').flatMap((nik) => findMember(facts, nik) ?? []);

/** The members who stay; everyone until somebody is chosen to move. */
export function stayers(facts: FormFacts): readonly Resident[] {
	const moving = new Set(movers(facts));
	return facts.family.members.filter((member) => !moving.has(member));
}

export const headMoves = (facts: FormFacts): boolean => {
	const head = headOfFamily(facts);
	return head !== undefined && movers(facts).includes(head);
};

/** The code of the desa or kelurahan moved to, or null. */
export function destination(facts: FormFacts): string | null {
	const code = plainAnswer(facts.answers, 'desaKelurahanTujuan');
	return code !== null && isRegionCode(code) ? code : null;
}

/** Codes of this city and its province: of the city's own kelurahan, or of the address the family moves from. */
export function homeCodes(facts: FormFacts): { readonly city: string; readonly province: string } {
	const [own = facts.family.address.kelurahanCode] = Object.keys(facts.kelurahanNames ?? {});
	return { city: cityCodeOf(own), province: provinceCodeOf(own) };
}

/** How far the move goes (klasifikasiKepindahan): 1 within the kelurahan to 5 another province; null while it is not known where. */
export function moveClass(facts: FormFacts): string | null {
	const [from, to] = [facts.family.address.kelurahanCode, destination(facts)];
	if (to === null || !isRegionCode(from)) return null;
	if (to === from) return '1';
	if (kecamatanOf(to) === kecamatanOf(from)) return '2';
	if (cityCodeOf(to) === cityCodeOf(from)) return '3';
	return provinceCodeOf(to) === provinceCodeOf(from) ? '4' : '5';
}

/** Who moves (jenisKepindahan): 1 the head alone, 2 head and all, 3 head and some, 4 members; all members are 2, whatever their number (OURS). */
export function moveKind(facts: FormFacts): string | null {
	const moving = movers(facts);
	if (moving.length === 0) return null;
	if (stayers(facts).length === 0) return '2';
	if (!headMoves(facts)) return '4';
	return moving.length === 1 ? '1' : '3';
}

/**
 * The KK of those who stay (statusKkTidakPindah of F-1.08): 4 the number stays with the head who stays; 3 nobody stays; else 2 a new KK,
 * or 1 where children join the KK of a guardian (SE 470/13287/Dukcapil).
 */
export function stayersKk(facts: FormFacts): string | null {
	if (movers(facts).length === 0) return null;
	if (stayers(facts).length === 0) return '3';
	if (!headMoves(facts)) return '4';
	return plainAnswer(facts.answers, 'caraPerwalian') === 'anak_menumpang' ? '1' : '2';
}

/** The KK of those who move inside the city (statusKkPindah of F-1.08): 3 the number goes with the head; else 2 a new KK (SE 470/13287/Dukcapil). */
export function moversKk(facts: FormFacts): string | null {
	if (movers(facts).length === 0) return null;
	return headMoves(facts) ? '3' : '2';
}
