import { normaliseName } from '#domain/identity/person-name.ts';
import type { Family } from '#domain/identity/resident.ts';
import { given } from './local-answers.ts';
import { asPerson, refuse, withMembers, type Change, type Known, type Person } from './local-change.ts';
import { afterParting, DEAD } from './local-head.ts';
import { isHead } from './local-relations.ts';
import type { SiakEntry } from './port.ts';

const certificate = { kind: 'akta_mati', series: 'KM' } as const;

/**
 * Registers a death: a certificate in series KM; the deceased leaves the KK, husband or wife becomes widowed, the number stays. Where the
 * head has died the KK is not printed: the family lives on without a head until it names one (`change_head`, UU 24/2013 Pasal 44 and SE).
 * Somebody without NIK gets the certificate and changes nothing.
 */
export function registerDeath({ answers }: SiakEntry, _family: Family, known: Known): Change {
	const picked = given(answers, 'nik');
	const nik = picked ?? given(answers, 'nikJenazah');
	if (nik === null) return { outcome: 'accepted', families: [], print: [certificate] };
	const deceased = known.residents.get(nik);
	if (!deceased) return refuse('inactive_nik');
	if (deceased.basicStatus === DEAD) return refuse('double_record');
	if (deceased.basicStatus !== '1') return refuse('inactive_nik');
	const typed = given(answers, 'namaJenazah');
	if (picked === null && normaliseName(typed ?? '') !== deceased.name) return refuse('name_not_of_nik');
	const home = known.families.get(deceased.kkNumber);
	if (!home) return refuse('family_unknown');
	const persons: readonly Person[] = home.members.map(asPerson);
	const dead = persons.filter((person) => person.nik === nik);
	const staying = afterParting(
		persons.filter((person) => person.nik !== nik),
		dead.map((person) => ({ person, reason: 'meninggal' })),
	);
	const families = [
		withMembers(home, [...staying, ...dead.map((person) => ({ ...person, basicStatus: DEAD }))]),
	];
	const print = staying.some(isHead) ? [certificate, { kk: 0 }] : [certificate];
	return { outcome: 'accepted', families, print };
}
