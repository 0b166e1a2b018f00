import { describe, expect, it } from 'vitest';
import { finalStatuses, statuses, type Status } from '#domain/applications/application.ts';
import { lifecycle, nextStatus } from '#domain/applications/lifecycle.ts';
import { happened, nextMessages, siakReasons, stillToCome } from '#ui/messages/timeline.ts';
import type { Text } from '#domain/text.ts';
import type { SiakRefusal } from '#server/adapters/population-registry/port.ts';
import { timelineItems, type Happened } from './timeline-items.ts';

const at = new Date('2026-11-24T02:00:00Z');
const event = (over: Partial<Happened>): Happened => ({
	at,
	action: 'submit',
	from: 'draft',
	to: 'verification',
	by: 'applicant',
	...over,
});
const about = { locale: 'id', viewer: 'applicant', nameOf: () => null } as const;
const told = (
	events: readonly Happened[],
	status: Status,
	over: Partial<Parameters<typeof timelineItems>[1]> = {},
) => timelineItems(events, { ...about, status, ...over });

describe('what happened, in plain words', () => {
	const ways = lifecycle.flatMap((row) =>
		row.from.map((from) => ({ action: row.action, from, to: nextStatus(row.action, from)! })),
	);

	it.each(ways)('$action from $from to $to has its own sentence in both languages', ({ action, to }) => {
		const words = (happened[action] as Partial<Record<Status, { id: string; en: string }>>)[to];
		expect(words?.id).toMatch(/\S/);
		expect(words?.en).toMatch(/\S/);
	});

	it('has no sentence for what cannot happen', () => {
		const possible = new Set(ways.map(({ action, to }) => `${action} ${to}`));
		const written = Object.entries(happened).flatMap(([action, row]) =>
			Object.keys(row).map((to) => `${action} ${to}`),
		);
		expect(written.filter((way) => !possible.has(way))).toEqual([]);
	});

	const reasons: Readonly<Record<SiakRefusal, Text>> = siakReasons;
	it.each(Object.entries(reasons))('SIAK’s %s is told without its code', (code, words) => {
		const [item] = told(
			[
				event({
					action: 'refuse_siak',
					from: 'processing',
					to: 'failed',
					by: 'officer',
					detail: { siak: code },
				}),
			],
			'failed',
		);
		expect(item?.text).toBe(words.id);
		expect(item?.text).not.toContain(code);
	});
});

describe('the timeline', () => {
	it.each(statuses)('of %s ends where it stands, or with what still follows', (status) => {
		const states = told([event({})], status).map((item) => item.state);
		const follows = finalStatuses.includes(status)
			? []
			: ['current', ...stillToCome[status].map(() => 'todo')];
		expect(states).toEqual(['done', ...follows]);
		expect(nextMessages[status].id).toMatch(/\.$/);
	});

	it('names the marked parts, each once, and leaves out what has no name', () => {
		const parts = ['document:KK_LAMA', 'field:anggota.0.nama', 'field:anggota.0.nama', 'field:gone'];
		const nameOf = (target: string) =>
			target === 'document:KK_LAMA'
				? { id: 'KK lama', en: 'Old KK' }
				: target === 'field:gone'
					? null
					: { id: 'Nama', en: 'Name' };
		const [item] = told(
			[event({ action: 'return', to: 'returned', by: 'officer', detail: { parts } })],
			'returned',
			{ nameOf },
		);
		expect(item).toMatchObject({ text: 'Yang perlu diperbaiki: KK lama, Nama.', by: 'Petugas verifikasi' });
	});

	it('gives the legal reason as written, and the words of an expiry', () => {
		const reason = 'Data ganda menurut pasal 10.';
		expect(
			told([event({ action: 'reject', to: 'rejected', by: 'officer', detail: { reason } })], 'rejected')[0]
				?.text,
		).toBe(reason);
		const closed = event({
			action: 'expire',
			from: 'ready',
			to: 'expired',
			by: 'system',
			detail: { reason: 'not_collected' },
		});
		expect(told([closed], 'expired')[0]).toMatchObject({
			text: 'Tidak diambil sampai batas waktunya.',
			by: 'Sistem e-Open',
		});
	});

	it('says "Anda" to the applicant and "Pemohon" to anyone else', () => {
		expect(told([event({})], 'verification')[0]?.by).toBe('Anda');
		expect(told([event({})], 'verification', { viewer: 'anyone' })[0]?.by).toBe('Pemohon');
	});

	it('tells an officer’s taking only while it holds', () => {
		const take = event({ action: 'take', from: 'verification', by: 'officer' });
		const release = event({ action: 'release', from: 'verification', by: 'officer' });
		const titles = told([event({}), take, release, take], 'verification').filter(
			(item) => item.state === 'done',
		);
		expect(titles.map((item) => item.title)).toEqual(['Permohonan dikirim', 'Petugas mulai memeriksa']);
	});

	it('knows the SIAK officer from the verifier', () => {
		const takes = (from: Status) =>
			told([event({ action: 'take', from, to: from, by: 'officer' })], from)[0]?.by;
		expect([takes('verification'), takes('processing'), takes('failed')]).toEqual([
			'Petugas verifikasi',
			'Petugas SIAK',
			'Petugas SIAK',
		]);
	});
});
