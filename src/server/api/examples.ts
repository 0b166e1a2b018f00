import type { ComponentName, Read } from './components.ts';
import type { ActionName } from './operations.ts';

/** A body to start from, for each operation that takes one. */
export const examples = {
	SignIn: { identifier: 'warga@contoh.id', password: 'beberapa kata yang hanya saya ingat' },
	Registration: {
		nik: '1234014107900001',
		kkNumber: '1234010101150001',
		email: 'warga@contoh.id',
		phone: '081234567890',
		password: 'beberapa kata yang hanya saya ingat',
		termsAccepted: true,
	},
	Confirmation: { registration: '0b1f1c1e-3a1e-4a53-9a8e-5f0c2a6f7d10', code: '482913' },
	NewApplication: { service: 'KK', variant: 'TAMBAH_LAHIR', termsAccepted: true },
	ApplicationChange: { answers: { telepon: '081234567890' }, revision: 3 },
	PickupChoice: { office: 'disdukcapil', date: '2026-12-01' },
	PaperGiven: { as: 'disdukcapil', to: 'mpp' },
	PaperReceived: { as: 'mpp' },
	ProxyNamed: { name: 'Ratna Dewi', nik: '3174015203800004' },
	RecordingCheckIn: { office: 'disdukcapil' },
	RecordingIdentity: { seen: 'photo_id', compared: true },
	RecordingChecklist: { parts: { iris_right: 'taken', left_index: 'missing' }, keep: true },
	RecordingEnd: { reason: 'device_down' },
	WaitingWish: { offices: ['disdukcapil'], from: '2026-12-01', to: '2026-12-01' },
	OfferAnswer: { answer: 'accept' },
	VisitDay: { date: '2026-12-01', part: 'morning', note: 'Ibu Ratna yang datang.' },
	Submission: { termsAccepted: true },
} as const satisfies { readonly [N in ComponentName]?: Read<N> } as Readonly<
	Partial<Record<ComponentName, unknown>>
>;

const good = [{ target: 'document:KK_LAMA', good: true }] as const;
const bad = [
	{ target: 'document:KK_LAMA', good: false, reason: 'unreadable', note: 'Bagian bawah buram.' },
] as const;
const nothing = { value: {} } as const;

/** The body of each action. */
export const actionExamples: Readonly<Record<ActionName, { readonly value: unknown }>> = {
	submit: { value: { termsAccepted: true, key: '5f8a2d4e-0f7b-4a3c-9a53-2f1f6f2f9d11' } },
	take: nothing,
	release: nothing,
	reassign: { value: { officer: '5f8a2d4e-0f7b-4a3c-9a53-2f1f6f2f9d11' } },
	escalate: nothing,
	give_verdict: { value: { verdicts: good, revision: 5 } },
	return: { value: { verdicts: bad, revision: 5 } },
	approve: { value: { verdicts: good, revision: 5 } },
	reject: { value: { reason: 'Pemohon bukan penduduk kota ini (Pasal 15).', revision: 5 } },
	resubmit: nothing,
	cancel: nothing,
	enter_siak: { value: { revision: 9 } },
	refuse_siak: nothing,
	retry_siak: nothing,
	send_back: { value: { verdicts: bad, revision: 9 } },
	finish_recording: nothing,
	refuse_recording: nothing,
	sign: nothing,
	print: nothing,
	undo_print: { value: { reason: 'Printer macet, kartu tergores.' } },
	withdraw_document: { value: { reason: 'Nama ayah salah tulis.' } },
	make_ready: nothing,
	report_lost: { value: { reason: 'Tas kurir hilang di perjalanan.' } },
	report_wrong_data: { value: { reason: 'Tanggal lahir tertulis 12-03-1990, seharusnya 21-03-1990.' } },
	correct_data: nothing,
	hand_over: { value: { code: '482913', idChecked: true, dataChecked: true } },
	hand_over_at_door: { value: { code: '482913', idChecked: true } },
	move_pickup: { value: { office: 'disdukcapil', date: '2026-12-01' } },
	postpone_pickup: nothing,
	reoffer_pickup: nothing,
	shelve_pickup: nothing,
	expire: nothing,
	reject_with_lead: nothing,
	cancel_with_lead: nothing,
	appeal: { value: { reason: 'Saya sudah pindah ke kota ini; surat pindah saya lampirkan.' } },
	grant_appeal: { value: { reason: 'Surat pindah Anda berlaku. Permohonan diperiksa lagi.', revision: 7 } },
	uphold_appeal: { value: { reason: 'Surat pindah belum dilaporkan di kota tujuan.', revision: 7 } },
	reopen_with_lead: nothing,
};
