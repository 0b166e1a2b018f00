import { describe, expect, test } from 'vitest';
import { lifecycle } from '../applications/lifecycle.ts';
import type { NoticeRow } from './notice-row.ts';
import {
	composeNotice,
	isNoticeKind,
	missingValues,
	nameInLetter,
	noticeLinks,
	notices,
	noticeValues,
	type NoticeKind,
	type NoticeSender,
} from './notice.ts';

const kinds = Object.keys(notices) as NoticeKind[];
const locales = ['id', 'en'] as const;
const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
const sender: NoticeSender = {
	cityName: 'Kota Bekasi',
	officeName: 'Disdukcapil Kota Bekasi',
	phone: '(021) 0000-0000',
	email: 'layanan@contoh.example',
	complaintName: 'SP4N-LAPOR!',
	complaintUrl: 'https://www.lapor.go.id',
	reportUrl: 'https://e-open.example/lapor',
};
const sample: Readonly<Record<string, string>> = {
	name: 'SITI AMINAH',
	code: '482913',
	number: 'EOP-KK-20261124-00012-7',
	pin: '730125',
	service: 'Kartu Keluarga: penambahan anggota',
	office: 'Kantor Kecamatan Bekasi Timur',
	address: 'Bekasi Timur, Kota Bekasi',
	date: '2026-12-01',
	deadline: '2026-12-08',
	parts: 'KK lama, alamat',
	reason: 'Dokumen bukan milik pemohon.',
	bring: 'KK lama',
	amount: '12',
	linked: 'EOP-KK-20261124-00013-5 (Kartu Keluarga)',
	lead: 'EOP-AL-20261124-00012-7',
	visitOn: '2026-12-02',
	dayPart: 'pagi',
	note: 'Siapkan tempat duduk.',
	recordedAt: 'Kantor Kecamatan Bekasi Timur',
	recordedOn: '2026-12-01',
	hours: '08.00–15.00',
	turn: '1',
	turns: '2',
	until: '24 November 2026, 21.00 WIB',
	token: 'abc123',
	earlier: '2026-11-27',
	label: 'D-7K2M-QX4P',
	agent: 'Endang Sulastri',
	home: '2026-11-26',
	answerBy: '2026-12-08',
	appealUntil: '2026-12-23',
	left: '5 hari kerja',
	report: 'L-7K2M-QX4P',
};
const whole = (kind: NoticeKind, values: Readonly<Record<string, string>>, locale: 'id' | 'en') =>
	JSON.stringify(composeNotice(kind, values, locale, sender));

test('every notice of the lifecycle is here', () => {
	const named: (string | null)[] = lifecycle.map((row) => row.notice);
	for (const kind of named.filter((kind) => kind !== null)) expect(isNoticeKind(kind)).toBe(true);
	expect(isNoticeKind('toString')).toBe(false);
});

describe.each(kinds)('notice %s', (kind) => {
	const row: NoticeRow = notices[kind];
	const texts = [row.subject, ...row.lines, ...row.after];

	test('every place is a declared value, in both languages alike', () => {
		const declared = [...row.values, ...row.optional];
		for (const text of texts) {
			expect(places(text.id).sort()).toEqual(places(text.en).sort());
			for (const place of places(text.id)) expect(declared).toContain(place);
		}
		for (const fact of row.facts) expect(declared).toContain(fact);
		if (row.large) expect(row.values).toContain(row.large);
		for (const place of row.link ? places(noticeLinks[row.link].path) : [])
			expect(row.values).toContain(place);
		for (const place of places(row.subject.id)) expect(row.values).toContain(place);
	});

	test('every declared value is used', () => {
		const linked = row.link ? places(noticeLinks[row.link].path) : [];
		const used = [...texts.flatMap((text) => places(text.id)), ...row.facts, row.large, ...linked, 'name'];
		for (const value of [...row.values, ...row.optional]) {
			expect(noticeValues).toContain(value);
			expect(used).toContain(value);
		}
	});

	test.each(locales)('reads whole with all values, with the needed ones, and with none, in %s', (locale) => {
		const needed = Object.fromEntries(row.values.map((name) => [name, sample[name] ?? '']));
		for (const values of [sample, needed, {}]) {
			const composed = composeNotice(kind, values, locale, sender);
			expect(JSON.stringify(composed)).not.toMatch(/\{\w+\}|undefined/);
			expect(composed.subject.length).toBeGreaterThan(10);
			expect(composed.subject).not.toMatch(/[:\s]$/);
			expect(composed.closing.join(' ')).toMatch(
				/Rp 0.*https:\/\/e-open\.example\/lapor.*https:\/\/www\.lapor\.go\.id.*(kata sandi|password)/,
			);
		}
		const { lines, facts } = composeNotice(kind, needed, locale, sender);
		expect(lines.length).toBeGreaterThan(0);
		for (const name of row.facts.filter((fact) => row.values.includes(fact)))
			expect(JSON.stringify(facts).length).toBeGreaterThan((sample[name] ?? '').length);
		expect(missingValues(kind, needed)).toEqual([]);
		expect(missingValues(kind, {})).toEqual(row.values);
	});

	test('no message is long, and only receipt and proof are attached', () => {
		for (const locale of locales) {
			const { lines, after } = composeNotice(kind, sample, locale, sender);
			expect([...lines, ...after].join(' ').split(' ').length).toBeLessThan(95);
		}
		const attached = { submitted: ['receipt'], recorded: ['recording_proof'] } as const;
		expect(row.attachments).toEqual(attached[kind as keyof typeof attached] ?? []);
	});

	test('a NIK that an officer wrote does not leave the house', () => {
		expect(
			whole(kind, { ...sample, reason: 'NIK 3275014101900001 keliru.', parts: '3275014101900001' }, 'id'),
		).not.toContain('3275014101900001');
	});
});

test('a value that brings its own full stop does not get a second one', () => {
	const { after } = composeNotice('ready', { ...sample, bring: 'KK lama.' }, 'id', sender);
	expect(after).toEqual(['Bawa KTP-el atau KK asli. Bawa juga: KK lama.']);
});

test('dates are written out, the day of collection with its weekday', () => {
	const { facts } = composeNotice('pickup_changed', sample, 'id', sender);
	expect(facts).toContainEqual({ label: 'Tanggal ambil', value: 'Selasa, 1 Desember 2026' });
	expect(composeNotice('returned', sample, 'en', sender).facts).toContainEqual({
		label: 'Correct by',
		value: 'Tuesday, 8 December 2026',
	});
});

test('the greeting writes the name as letters do', () => {
	expect(composeNotice('approved', sample, 'id', sender).greeting).toBe('Halo Siti Aminah,');
	expect(nameInLetter("M. NUR'AINI AL-HADAD")).toBe("M. Nur'aini Al-Hadad");
	expect(composeNotice('registration_failed', {}, 'en', sender).greeting).toBe('Hello,');
});

test('only who is asked for a code or a PIN gets one', () => {
	const holding = (value: string) => kinds.filter((kind) => whole(kind, sample, 'id').includes(value));
	expect(holding('482913').toSorted()).toEqual([
		'confirm_code',
		'consent_code',
		'delivery_ended',
		'delivery_ready',
		'ready',
		'reset_code',
	]);
	expect(holding('730125')).toEqual(['submitted', 'report_received']);
});

test('which page each notice leads to', () => {
	expect(Object.fromEntries(kinds.map((kind) => [kind, notices[kind].link]))).toMatchInlineSnapshot(`
		{
		  "account_exists": "sign_in",
		  "appeal_granted": "status",
		  "appeal_late": "status",
		  "appeal_received": "status",
		  "appeal_upheld": "status",
		  "approved": "status",
		  "cancelled": "services",
		  "collected": "status",
		  "confirm_code": null,
		  "consent_code": null,
		  "consent_withdrawn": "status",
		  "correction_reminder": "correct",
		  "data_wrong": "status",
		  "delivery_asked": "status",
		  "delivery_ended": "pickup",
		  "delivery_ready": "status",
		  "document_revoked": "status",
		  "document_signed": "status",
		  "document_withdrawn": "status",
		  "ended_with_lead": "status",
		  "entered_for_you": "status",
		  "expired": "services",
		  "failed": "status",
		  "hand_over_late": "paper",
		  "held_place_moved": "pickup",
		  "nobody_home": "status",
		  "not_recorded": "pickup",
		  "offer_lapsed": "status",
		  "offer_withdrawn": "status",
		  "officer_invited": "invitation",
		  "paper_lost": "status",
		  "password_changed": "forgotten",
		  "pickup_changed": "status",
		  "pickup_missed": "pickup",
		  "pickup_postponed": "pickup",
		  "pickup_reminder": "pickup",
		  "pickup_shelved": "pickup",
		  "place_offered": "offer",
		  "proxy_named": "status",
		  "ready": "status",
		  "recorded": "status",
		  "registration_failed": "register",
		  "rejected": "status",
		  "reopened_with_lead": "status",
		  "report_late": "report",
		  "report_moved": "report",
		  "report_received": "report",
		  "reset_code": null,
		  "resubmitted": "status",
		  "retried": "status",
		  "returned": "correct",
		  "second_factor_reset": "invitation",
		  "submitted": "status",
		  "visit_agreed": "status",
		  "visit_changed": "status",
		  "visit_not_recorded": "status",
		  "waiting_ended": "pickup",
		  "waiting_siak": "status",
		  "work_overdue": "oversight",
		}
	`);
	expect(composeNotice('returned', sample, 'id', sender).link).toEqual({
		path: '/permohonan/EOP-KK-20261124-00012-7/perbaiki',
		label: 'Perbaiki sekarang',
	});
});
