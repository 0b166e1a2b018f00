import { parseKkNumber } from '#domain/identity/kk-number.ts';
import { parseNik } from '#domain/identity/nik.ts';
import type { Address, Family, Resident } from '#domain/identity/resident.ts';
import type { Content } from './dukcapil-call.ts';
import { codeOfWord } from './dukcapil-words.ts';
import { RegisterUnavailable } from './port.ts';

const broken = (field: string, what: string): RegisterUnavailable =>
	new RegisterUnavailable(`${field} ${what}`, 'not_understood');

/** A field as text; numbers come with and without quotes. Empty and null are absent. */
function text(row: Content, field: string): string | null {
	const value = row[field];
	if (typeof value !== 'string' && typeof value !== 'number') return null;
	return String(value).trim() || null;
}

function needed(row: Content, field: string): string {
	const value = text(row, field);
	if (value === null) throw broken(field, 'is missing');
	return value;
}

/** YYYY-MM-DD, also where a time follows it, and DD-MM-YYYY as some contracts write it. */
export function readDate(row: Content, field: string): string {
	const value = needed(row, field);
	const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ].*)?$/.exec(value)?.[1];
	const turned = /^(\d{2})[-/](\d{2})[-/](\d{4})$/.exec(value);
	const date = iso ?? (turned ? `${turned[3]}-${turned[2]}-${turned[1]}` : null);
	const there = date !== null && new Date(`${date}T00:00:00Z`).toJSON()?.slice(0, 10) === date;
	if (!there) throw broken(field, 'is no date');
	return date;
}

const digits = (row: Content, field: string, length: number): string => {
	const value = needed(row, field);
	if (!/^\d+$/.test(value) || value.length > length) throw broken(field, 'is no number of a region');
	return value.padStart(length, '0');
};

/** A person of an answer. Found means alive: the web service gives nobody else (MEM). */
export function readResident(row: Content): Resident {
	const nik = parseNik(needed(row, 'NIK'))?.value;
	const kkNumber = parseKkNumber(needed(row, 'NO_KK'))?.value;
	if (!nik) throw broken('NIK', 'is none');
	if (!kkNumber) throw broken('NO_KK', 'is none');
	return {
		nik,
		kkNumber,
		name: needed(row, 'NAMA_LGKP'),
		sex: codeOfWord('jenisKelamin', 'JENIS_KLMIN', needed(row, 'JENIS_KLMIN')) === '1' ? 'male' : 'female',
		birthPlace: needed(row, 'TMPT_LHR'),
		birthDate: readDate(row, 'TGL_LHR'),
		religion: codeOfWord('agama', 'AGAMA', needed(row, 'AGAMA')),
		bloodType: codeOfWord('golonganDarah', 'GOL_DARAH', text(row, 'GOL_DARAH') ?? '-'),
		education: codeOfWord('pendidikan', 'PDDK_AKH', needed(row, 'PDDK_AKH')),
		occupation: codeOfWord('pekerjaan', 'JENIS_PKRJN', needed(row, 'JENIS_PKRJN')),
		maritalStatus: codeOfWord('statusPerkawinanKK', 'STATUS_KAWIN', needed(row, 'STATUS_KAWIN')),
		relation: codeOfWord('shdk', 'STAT_HBKEL', needed(row, 'STAT_HBKEL')),
		citizenship: codeOfWord('kewarganegaraan', 'KWRGNGRN', text(row, 'KWRGNGRN') ?? 'WNI'),
		fatherName: text(row, 'NAMA_LGKP_AYAH') ?? '',
		motherName: text(row, 'NAMA_LGKP_IBU') ?? '',
		recordingStatus: codeOfWord('statusRekamKtp', 'EKTP_STATUS', text(row, 'EKTP_STATUS') ?? 'BELUM REKAM'),
		basicStatus: '1',
	};
}

const readAddress = (row: Content): Address => ({
	street: needed(row, 'ALAMAT'),
	rt: digits(row, 'NO_RT', 3),
	rw: digits(row, 'NO_RW', 3),
	kelurahanCode: [
		digits(row, 'NO_PROP', 2),
		digits(row, 'NO_KAB', 2),
		digits(row, 'NO_KEC', 2),
		digits(row, 'NO_KEL', 4),
	].join('.'),
	postalCode: text(row, 'KODE_POS') ?? '',
});

/** The family of an answer with a row for each member, the head first; null when nobody of it stands on this KK. */
export function readFamily(rows: readonly Content[], kkNumber: string): Family | null {
	const own = rows.filter((row) => text(row, 'NO_KK') === kkNumber);
	const [first] = own;
	if (!first) return null;
	const members = own.map(readResident);
	const head = (member: Resident): number => (member.relation === '1' ? 0 : 1);
	return { kkNumber, address: readAddress(first), members: members.toSorted((a, b) => head(a) - head(b)) };
}
