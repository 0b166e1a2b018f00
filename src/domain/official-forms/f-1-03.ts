import { addressLines, boxed, codeWords, line, memberOf, stored, told } from './read-answers.ts';
import type { FormBlock, FormLine, FormSheet, SheetFacts } from './sheet.ts';

// F-1.03, Pendaftaran Perpindahan Penduduk. Items 1-12: OpenSID @4b3d567 (`f-1.03/view.php`); 13-20 are for foreigners and for moves
// abroad, which are not applied for here. Item 4: `jenisPermohonanPindah` of `codes.json`, a moving letter being 2.

const requests = [
	'Surat keterangan kependudukan',
	'Surat keterangan pindah',
	'Surat keterangan pindah luar negeri (SKPLN)',
	'Surat keterangan tempat tinggal (SKTT)',
	'Bagi orang asing tinggal terbatas',
];

/** Where to: an address of this city, or a desa or kelurahan elsewhere by its full name. */
function destination(sheet: SheetFacts): readonly FormLine[] {
	const code = stored(sheet, 'desaKelurahanTujuan');
	const to = {
		street: stored(sheet, 'alamatTujuan'),
		rt: stored(sheet, 'rtTujuan'),
		rw: stored(sheet, 'rwTujuan'),
		kelurahanCode: code,
		postalCode: stored(sheet, 'kodePosTujuan'),
	};
	const name = told(sheet, 'desaKelurahanTujuan');
	if (!name.includes(', ')) return addressLines(sheet, '7', to);
	const [village = '', district = '', regency = '', ...province] = name.split(', ');
	const elsewhere: Readonly<Record<string, string>> = {
		'Desa/Kelurahan': village,
		Kecamatan: district,
		'Kabupaten/Kota': regency,
		Provinsi: province.join(', '),
	};
	return addressLines(sheet, '7', to).map((one) => ({ ...one, value: elsewhere[one.label] ?? one.value }));
}

/** F-1.03: who moves, from where to where and why, and what becomes of those who stay. */
export function f103Sheet(sheet: SheetFacts): FormSheet {
	const { facts, form, applicantName } = sheet;
	const picked = facts.answers['anggotaPindah'];
	const movers = Array.isArray(picked) ? picked.filter((nik) => typeof nik === 'string') : [];
	const letter = sheet.variant.siakEvent === 'move_out';
	const reason = [told(sheet, 'alasanPindah'), told(sheet, 'alasanPindahLain')].filter(Boolean).join(': ');
	const blocks: readonly FormBlock[] = [
		{
			kind: 'lines',
			title: 'Data pemohon',
			across: 1,
			lines: [
				boxed('1', 'Nomor Kartu Keluarga', facts.family.kkNumber),
				line('2', 'Nama lengkap pemohon', applicantName),
				boxed('3', 'NIK', facts.applicantNik),
			],
		},
		{
			kind: 'ticks',
			title: '4. Jenis permohonan',
			across: 2,
			ticks: requests.map((label, index) => ({
				no: String(index + 1),
				label,
				// Within the city no letter is given; the move is registered all the same (SE).
				ticked: letter && index === 1,
			})),
		},
		{
			kind: 'lines',
			title: 'Alamat asal',
			across: 2,
			lines: addressLines(sheet, '5', facts.family.address),
		},
		{
			kind: 'lines',
			title: 'Kepindahan',
			across: 1,
			lines: [line('6', 'Klasifikasi kepindahan', told(sheet, 'klasifikasiKepindahan'))],
		},
		{ kind: 'lines', title: 'Alamat tujuan', across: 2, lines: destination(sheet) },
		{
			kind: 'lines',
			title: 'Alasan dan jenis kepindahan',
			across: 1,
			lines: [
				line('8', 'Alasan pindah', reason),
				line('9', 'Jenis kepindahan', told(sheet, 'jenisKepindahan')),
				line('10', 'Anggota keluarga yang tidak pindah', told(sheet, 'statusKkTidakPindah')),
				line('11', 'Anggota keluarga yang pindah', told(sheet, 'statusKkPindah')),
				line('', 'Rencana tanggal pindah', told(sheet, 'rencanaTanggalPindah')),
			],
		},
		{
			kind: 'table',
			title: '12. Daftar anggota keluarga yang pindah',
			columns: [
				{ label: 'No.', share: 1 },
				{ label: 'NIK', share: 5 },
				{ label: 'Nama lengkap', share: 8 },
				{ label: 'SHDK', share: 5 },
			],
			rows: movers.map((nik, index) => {
				const member = memberOf(sheet, nik);
				const relation = member ? codeWords('shdk', member.relation) : '';
				return [String(index + 1), nik, member?.name ?? '', relation];
			}),
		},
	];
	return {
		code: form.code,
		decree: form.decree,
		title: 'Formulir Pendaftaran Perpindahan Penduduk',
		blocks,
		signatures: [
			{ who: 'Petugas pendaftaran', name: '' },
			{ who: 'Pemohon', name: applicantName },
		],
	};
}
