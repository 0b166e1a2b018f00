import type { Rule, Variant } from '../../service.ts';
import { kkOriginal, words } from '../parts.ts';
import {
	birthCertificate,
	certificatePage,
	certificateRule,
	childPage,
	childPhoto,
	childRules,
	parentsCards,
} from './parts.ts';

const hasCardRule: Rule = {
	brokenWhen: 'child_has_card',
	severity: 'warn',
	field: 'nik',
	text: words(
		'Menurut catatan, anak ini sudah memiliki KIA yang masih berlaku. Bila hilang atau rusak, pilih layanan yang sesuai.',
		'According to the register this child has a KIA that is still valid. If it is lost or damaged, choose that instead.',
	),
	article: 'SE 470/13287/Dukcapil, KIA hilang atau rusak',
	source: ['SE', 'OURS'],
};

const documents = [birthCertificate, kkOriginal, parentsCards];

/** F-1.02 KIA.A, without photo. */
export const baruBawah5: Variant = {
	id: 'BARU_0_5',
	name: words('Baru, di bawah 5 tahun', 'New, below 5'),
	summary: words(
		'Untuk anak di bawah 5 tahun; kartunya tanpa foto.',
		'For children below 5; the card has no photo.',
	),
	pages: [childPage('child_below_5'), certificatePage],
	requiredDocuments: documents,
	rules: [
		...childRules,
		{
			brokenWhen: 'child_5_or_more',
			severity: 'block',
			field: 'nik',
			text: words(
				'Anak ini sudah berusia 5 tahun, jadi kartunya berfoto. Pilih “Baru, 5 sampai sebelum 17 tahun”.',
				'This child is 5, so the card has a photo. Choose “New, 5 to below 17”.',
			),
			article: 'Permendagri 2/2016, KIA tanpa foto sampai usia 5 tahun',
			source: ['M2'],
		},
		certificateRule,
		hasCardRule,
	],
	siakEvent: 'issue_kia',
};

/** F-1.02 KIA.A, with photo. */
export const baru5Sampai17: Variant = {
	id: 'BARU_5_17',
	name: words('Baru, 5 sampai sebelum 17 tahun', 'New, 5 to below 17'),
	summary: words(
		'Untuk anak berusia 5 tahun sampai sehari sebelum 17 tahun; kartunya berfoto.',
		'For children from 5 to the day before 17; the card has a photo.',
	),
	pages: [childPage('child_5_to_16'), certificatePage],
	requiredDocuments: [...documents, childPhoto],
	rules: [
		...childRules,
		{
			brokenWhen: 'child_under_5',
			severity: 'block',
			field: 'nik',
			text: words(
				'Anak ini belum berusia 5 tahun, jadi kartunya tanpa foto. Pilih “Baru, di bawah 5 tahun”.',
				'This child is not 5 yet, so the card has no photo. Choose “New, below 5”.',
			),
			article: 'Permendagri 2/2016, KIA berfoto mulai usia 5 tahun',
			source: ['M2'],
		},
		certificateRule,
		hasCardRule,
	],
	siakEvent: 'issue_kia',
};
