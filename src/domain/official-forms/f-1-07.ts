import type { OfficialForm } from '../catalogue/service.ts';
import type { Proxy } from '../hand-over/proxy.ts';
import { boxed, line } from './read-answers.ts';
import type { FormSheet, SheetFacts } from './sheet.ts';
import { applicant, personBlock, says, statement } from './statement-parts.ts';

/** F-1.07, Surat Kuasa dalam Pelayanan Administrasi Kependudukan: its title is that of Permendagri 109/2019, its wording is OURS (MEM). */
export const proxyForm: OfficialForm = {
	code: 'F-1.07',
	name: {
		id: 'Surat Kuasa dalam Pelayanan Administrasi Kependudukan',
		en: 'Power of attorney in civil registration',
	},
	decree: 'Permendagri 109/2019',
	from: '2020-01-01',
};

/** F-1.07: the applicant lets somebody collect what was applied for. Printed and signed by both. */
export function f107Sheet(sheet: Omit<SheetFacts, 'form'>, proxy: Proxy, number: string): FormSheet {
	const facts: SheetFacts = { ...sheet, form: proxyForm };
	const giver = applicant(facts);
	const { service, variant } = sheet;
	return statement(
		facts,
		'Surat Kuasa dalam Pelayanan Administrasi Kependudukan',
		[
			personBlock('Pemberi kuasa', giver),
			{
				kind: 'lines',
				title: 'Penerima kuasa',
				across: 1,
				lines: [line('1', 'Nama lengkap', proxy.name), boxed('2', 'NIK', proxy.nik)],
			},
			says(
				'memberi kuasa kepada penerima kuasa untuk mengambil dokumen di bawah ini dan menandatangani berita acara serah terimanya:',
			),
			{
				kind: 'lines',
				title: 'Dokumen',
				across: 1,
				lines: [
					line('1', 'Layanan', `${service.name.id}: ${variant.name.id}`),
					line('2', 'Nomor permohonan', number),
				],
			},
		],
		[
			{ who: 'Penerima kuasa', name: proxy.name },
			{ who: 'Pemberi kuasa', name: giver.name, stamp: true },
		],
	);
}
