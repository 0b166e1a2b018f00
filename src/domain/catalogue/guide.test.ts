import { describe, expect, test } from 'vitest';
import { followGuide, guide, guideWithin } from './guide.ts';
import { checkGuide } from './guide/check-guide.ts';
import { isTarget, type GuideAnswer, type GuideQuestion } from './guide/guide-question.ts';
import { lifeEvents } from './life-events.ts';
import type { Service } from './service.ts';
import { findService, services } from './services.ts';

const text = { id: 'teks', en: 'text' };
const kk = findService('KK')!;
const only = (...ids: string[]): Service => ({
	...kk,
	variants: kk.variants.filter(({ id }) => ids.includes(id)),
});
const to = (variant: string, more = {}): GuideAnswer => ({
	id: variant.toLowerCase().replaceAll('_', '-'),
	text,
	to: { service: 'KK', variant, ...more },
});
const ask = (...answers: GuideAnswer[]): GuideQuestion => ({ ask: text, answers });
const deeper = (id: string, question: GuideQuestion): GuideAnswer => ({ id, text, to: question });
const both = [to('HILANG'), to('RUSAK')] as const;
const world = { services: [only('HILANG', 'RUSAK')], lifeEvents };
const check = (question: GuideQuestion, more: Partial<typeof world> = {}) =>
	checkGuide(question, { ...world, ...more });

describe('checkGuide refuses', () => {
	test('nothing, when all is well', () => expect(() => check(ask(...both))).not.toThrow());
	test.each<[string, GuideQuestion, RegExp]>([
		[
			'a service that is none',
			ask(...both, { id: 'x', text, to: { service: 'X', variant: 'Y' } }),
			/no service X/,
		],
		['a variant that is none', ask(...both, to('BAKAR')), /guide\/bakar: no variant KK\/BAKAR/],
		[
			'a life event that is none',
			ask(to('RUSAK'), to('HILANG', { lifeEvent: 'panen' })),
			/no life event panen/,
		],
		[
			'a life event that begins elsewhere',
			ask(to('RUSAK'), to('HILANG', { lifeEvent: 'kelahiran' })),
			/kelahiran does not begin with KK\/HILANG/,
		],
		[
			'an offered variant nothing leads to',
			ask(to('HILANG'), { ...to('HILANG'), id: 'x' }),
			/nothing leads to KK\/RUSAK/,
		],
		['a question with one answer', ask(...both, deeper('lagi', ask(to('HILANG')))), /lagi: fewer than two/],
		[
			'a fourth question',
			ask(...both, deeper('a', ask(...both, deeper('b', ask(...both, deeper('c', ask(...both))))))),
			/guide\/a\/b\/c: more than 3 questions/,
		],
		['an answer twice', ask(to('HILANG'), to('RUSAK'), to('RUSAK')), /answer rusak twice/],
		[
			'an answer without words',
			ask(to('HILANG'), { ...to('RUSAK'), text: { id: 'x', en: ' ' } }),
			/rusak: a text is empty/,
		],
		[
			'help without words',
			ask(to('HILANG'), { ...to('RUSAK'), help: { id: '', en: 'x' } }),
			/rusak: a text is empty/,
		],
		['a question without words', { ...ask(...both), ask: { id: '', en: 'x' } }, /guide: a text is empty/],
		['an answer that is no address', ask(to('HILANG'), { ...to('RUSAK'), id: 'ru sak' }), /no address/],
	])('%s', (_what, question, message) => expect(() => check(question)).toThrow(message));
	test('a variant that is offered to nobody', () => {
		const variants = only('HILANG', 'RUSAK').variants.map((v) =>
			v.id === 'RUSAK' ? { ...v, offered: false as const } : v,
		);
		expect(() => check(ask(...both), { services: [{ ...kk, variants }] })).toThrow(/offered to nobody/);
	});
});

describe('the guide', () => {
	const depthOf = (question: GuideQuestion): number =>
		1 + Math.max(...question.answers.map((answer) => (isTarget(answer.to) ? 0 : depthOf(answer.to))));
	test.each(services.map((service) => [service.id, service] as const))(
		'of %s alone leads to each of its variants, without a question that leaves no choice',
		(_id, service) => {
			const own = guideWithin(service.id);
			expect(() => checkGuide(own, { services: [service], lifeEvents })).not.toThrow();
			expect(depthOf(own)).toBeLessThanOrEqual(3);
		},
	);
	test.each([
		['anak-lahir/akta/menikah', 'AKTA_LAHIR', 'AYAH_IBU', 'kelahiran'],
		['menikah-bercerai/menikah', 'KK', 'BARU_KELUARGA', 'pernikahan'],
		['menikah-bercerai/bercerai', 'KK', 'BARU_KELUARGA', undefined],
		['hilang/ktp', 'CETAK_KTP', 'HILANG', undefined],
		['belum-punya-kartu/17-ke-atas/belum', 'REKAM_KTP', 'PEMULA_17', 'usia-17'],
	])('%s is %s %s', (path, service, variant, lifeEvent) => {
		const place = followGuide(guide, path.split('/'));
		expect(place?.at).toEqual({ service, variant, ...(lifeEvent ? { lifeEvent } : {}) });
		expect(place?.answered.map(({ answer }) => answer.id).join('/')).toBe(path);
	});
	test('an answer that is none leads nowhere, nor does one after the last', () => {
		expect(followGuide(guide, ['panen'])).toBeUndefined();
		expect(followGuide(guide, ['hilang', 'ktp', 'ktp'])).toBeUndefined();
		expect(followGuide(guide, [])?.at).toBe(guide);
	});
});
