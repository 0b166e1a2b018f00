import { describe, expect, it } from 'vitest';
import type { FormPage } from '#domain/catalogue/form.ts';
import { findService, findVariant } from '#domain/catalogue/services.ts';
import { draftSteps, nextStep, pageOfProblem, stepAfter } from './draft-steps.ts';
import { labelOf } from './field-label.ts';

const text = (id: string) => ({ id, en: id });
const page = (id: string, ...fields: string[]): FormPage => ({
	id,
	title: text(id),
	fields: fields.map((field) => ({ id: field, kind: 'name', label: text(field) })),
});
const pages = [page('satu', 'nama'), page('dua', 'anggota')];
const state = {
	pages,
	missing: [],
	documents: [{ need: 'required' }],
	meeting: 'pickup',
	hasPickup: true,
} as const;

describe('the way of a draft', () => {
	it('is a step for each page, documents, pickup and the check', () => {
		expect(draftSteps(state).map(({ key, done }) => [key, done])).toEqual([
			['isi/satu', true],
			['isi/dua', true],
			['berkas', true],
			['ambil', true],
			['periksa', false],
		]);
	});

	it('has no step for what is not asked', () => {
		const steps = draftSteps({ ...state, documents: [{ need: 'not_now' }], meeting: 'home' });
		expect(steps.map(({ key }) => key)).toEqual(['isi/satu', 'isi/dua', 'periksa']);
	});

	it('goes on at the first thing that is missing', () => {
		const missing = [
			{ field: 'document:KK_LAMA', code: 'document_missing' },
			{ field: 'anggota.0.nama', code: 'required' },
		] as const;
		const steps = draftSteps({ ...state, missing, hasPickup: false });
		expect(steps.filter(({ done }) => !done).map(({ key }) => key)).toEqual([
			'isi/dua',
			'berkas',
			'ambil',
			'periksa',
		]);
		expect(nextStep(steps).key).toBe('isi/dua');
		expect(nextStep(draftSteps(state)).key).toBe('periksa');
	});

	it('leads from each step to the next, and to the check from one that is gone', () => {
		const steps = draftSteps(state);
		expect(stepAfter(steps, 'isi/dua').key).toBe('berkas');
		expect(stepAfter(steps, 'isi/hilang').key).toBe('periksa');
	});

	it('puts a rule about nothing shown on the first page', () => {
		expect(pageOfProblem(pages, { field: 'rule:x', code: 'rule_broken' })?.id).toBe('satu');
		expect(pageOfProblem(pages, { field: 'pickup', code: 'required' })).toBeNull();
	});
});

describe('what a target is called', () => {
	const variant = findVariant(findService('KK'), 'TAMBAH_LAHIR')!;
	it.each([
		['document:KK_LAMA', 'KK lama'],
		['field:ibu', 'Ibu bayi'],
		['anggota.1.namaLengkap', 'Nama lengkap bayi (bayi 2)'],
	])('%s is "%s"', (target, name) => expect(labelOf(variant, target)?.id).toBe(name));

	it.each(['document:NONE', 'field:none', 'anggota.0.none'])('%s is called nothing', (target) =>
		expect(labelOf(variant, target)).toBeNull(),
	);
});
