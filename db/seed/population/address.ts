import type { Kelurahan } from '#domain/identity/region.ts';
import type { Address } from '#domain/identity/resident.ts';
import type { Chance } from './prng.ts';

const streets = (
	'MELATI MAWAR ANGGREK KENANGA CEMPAKA DAHLIA FLAMBOYAN KEMUNING TERATAI BOUGENVILLE ' +
	'MERPATI CENDRAWASIH RAJAWALI GARUDA KUTILANG NURI MANGGA RAMBUTAN JAMBU DURIAN NANGKA ' +
	'MERDEKA PERJUANGAN PAHLAWAN KEMAKMURAN SWADAYA GOTONG_ROYONG SEJAHTERA'
)
	.split(' ')
	.map((name) => name.replace('_', ' '));
const estates = [
	'GRIYA ASRI',
	'TAMAN SENTOSA',
	'BUMI LESTARI',
	'PURI KENCANA',
	'VILLA MELATI',
	'PONDOK HIJAU',
	'GRAHA PERMAI',
	'TAMAN CENDANA',
	'MUTIARA INDAH',
	'BUKIT CEMARA',
	'TELAGA BIRU',
	'DUTA PERMATA',
];
const hamlets = [
	'RAWA BARU',
	'PULO GEDE',
	'KEBON KELAPA',
	'BABAKAN',
	'SAWAH LEGA',
	'KRAMAT JAYA',
	'DUKUH TENGAH',
	'PASIR ANGIN',
];

const threeDigits = (value: number): string => String(value).padStart(3, '0');

/** A fictional street, estate or hamlet. */
function drawStreet(random: Chance): string {
	const drawn = random.next();
	const number = random.between(1, drawn < 0.5 ? 140 : 40);
	if (drawn < 0.4)
		return `JL. ${random.pick(streets)}${random.pick(['', ' RAYA', ' I', ' II', ' III', ' V'])} NO. ${number}`;
	if (drawn < 0.5) return `GG. ${random.pick(streets)} NO. ${number}`;
	if (drawn < 0.85) {
		const block = `${'ABCDEFGHJK'.charAt(random.below(10))}${random.between(1, 24)}`;
		return `PERUM ${random.pick(estates)} BLOK ${block} NO. ${number}`;
	}
	return `KP. ${random.pick(hamlets)} NO. ${number}`;
}

/** An address in a kelurahan: about eighteen RW (1,013 in the city in 2019), of four to nine RT each. */
export function drawAddress(random: Chance, kelurahan: Kelurahan): Address {
	const ofKelurahan = Number(kelurahan.code.slice(6, 8)) * 7 + Number(kelurahan.code.slice(10)) * 5;
	const rw = random.between(1, 12 + (ofKelurahan % 13));
	return {
		street: drawStreet(random),
		rt: threeDigits(random.between(1, 4 + ((ofKelurahan + rw) % 6))),
		rw: threeDigits(rw),
		kelurahanCode: kelurahan.code,
		postalCode: kelurahan.postalCode,
	};
}
