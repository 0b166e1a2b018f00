import { meetingWords } from '../catalogue/meeting.ts';
import { fillSentences, inProse } from '../filled-sentences.ts';
import { maskNik } from '../identity/nik.ts';
import { normaliseName } from '../identity/person-name.ts';
import { fill, type Locale, type Text, type Texts } from '../text.ts';
import { formatDay, isCalendarDate } from '../time/office-time.ts';
import { noticeLinks, type NoticeAttachment, type NoticeRow, type NoticeValue } from './notice-row.ts';
import { notices, type NoticeKind } from './notice-table.ts';

export { noticeLinks, noticeValues, type NoticeValue } from './notice-row.ts';
export { notices, type NoticeKind } from './notice-table.ts';

/** What the messages say of the city's office. */
export type NoticeSender = {
	/** Kota Bekasi */
	readonly cityName: string;
	readonly officeName: string;
	readonly phone: string;
	readonly email: string;
	readonly complaintName: string;
	readonly complaintUrl: string;
	/** The product's own page for reports: https://…/lapor */
	readonly reportUrl: string;
};

/** A message in one language, not yet laid out. */
export type ComposedNotice = {
	readonly subject: string;
	readonly greeting: string;
	readonly lines: readonly string[];
	/** To be typed or shown at the counter. */
	readonly large: string | null;
	readonly facts: readonly { readonly label: string; readonly value: string }[];
	/** `path` is the product's own, to be put after its origin. */
	readonly link: { readonly path: string; readonly label: string } | null;
	readonly after: readonly string[];
	/** Rp 0, how to report who asks for money, what is never asked for. The same in every message. */
	readonly closing: readonly string[];
	readonly footer: string;
	readonly attachments: readonly NoticeAttachment[];
};

const factLabels = {
	name: { id: 'Nama', en: 'Name' },
	code: { id: 'Kode', en: 'Code' },
	number: { id: 'Nomor permohonan', en: 'Application number' },
	pin: { id: 'PIN', en: 'PIN' },
	service: { id: 'Layanan', en: 'Service' },
	office: { id: 'Diambil di', en: 'Collect at' },
	address: { id: 'Alamat', en: 'Address' },
	date: { id: 'Tanggal ambil', en: 'Date of collection' },
	deadline: { id: 'Perbaiki paling lambat', en: 'Correct by' },
	parts: { id: 'Yang ditandai', en: 'Marked' },
	reason: { id: 'Alasan', en: 'Reason' },
	bring: { id: 'Bawa', en: 'Bring' },
	linked: { id: 'Sekaligus dengan', en: 'Together with' },
	recordedAt: meetingWords.recording.at,
	recordedOn: meetingWords.recording.on,
	lead: { id: 'Menunggu permohonan', en: 'Waited for application' },
	visitOn: { id: 'Hari kunjungan', en: 'Day of the visit' },
	dayPart: { id: 'Waktu', en: 'Time' },
	note: { id: 'Catatan petugas', en: 'Officer’s note' },
	hours: { id: 'Jam buka', en: 'Open' },
	turn: { id: 'Hari baru ke', en: 'New day' },
	turns: { id: 'Hari baru seluruhnya', en: 'New days in all' },
	until: { id: 'Berlaku sampai', en: 'Stands until' },
	token: { id: 'Kode tautan', en: 'Code of the link' },
	earlier: { id: 'Mulai', en: 'From' },
	label: { id: 'Label', en: 'Label' },
	agent: { id: 'Agen', en: 'Agent' },
	home: { id: 'Diantar ke rumah', en: 'Brought to your door' },
	answerBy: { id: 'Dijawab paling lambat', en: 'Answered by' },
	appealUntil: { id: 'Keberatan sampai', en: 'Appeal until' },
	left: { id: 'Sisa waktu', en: 'Time left' },
	report: { id: 'Nomor laporan', en: 'Report number' },
	amount: { id: 'Jumlah', en: 'How many' },
} as const satisfies Record<NoticeValue, Text>;

const common = {
	greeting: { id: 'Halo {name},', en: 'Hello {name},' },
	greetingWithoutName: { id: 'Halo,', en: 'Hello,' },
	free: {
		id: 'Biaya: Rp 0. Semua dokumen kependudukan gratis (UU 24/2013 pasal 79A).',
		en: 'Cost: Rp 0. All civil documents are free of charge (Law 24/2013 article 79A).',
	},
	report: {
		id: 'Ada yang meminta uang? Jangan dibayar, laporkan, boleh tanpa nama: {reportUrl} (atau ke {complaintName}: {complaintUrl})',
		en: 'Did anyone ask for money? Do not pay, report it, without your name if you like: {reportUrl} (or to {complaintName}: {complaintUrl})',
	},
	neverAsked: {
		id: 'e-Open tidak pernah meminta kata sandi atau kode Anda lewat telepon, pesan, atau e-mail.',
		en: 'e-Open never asks for your password or code by phone, message or e-mail.',
	},
	footer: {
		id: 'e-Open, {officeName}. Pesan ini dikirim otomatis, mohon tidak dibalas. Pertanyaan: {phone} atau {email}',
		en: 'e-Open, {officeName}. This message was sent automatically, please do not reply. Questions: {phone} or {email}',
	},
} as const satisfies Texts;

/** "SITI AMINAH" of the register as a letter writes it: "Siti Aminah". */
export const nameInLetter = (name: string): string =>
	normaliseName(name)
		.toLowerCase()
		.replace(/(^|[\s.-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());

/** The values that an address needs. */
const linkPlaces = (path: string): readonly string[] =>
	[...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);

/** True when the kind is one of {@link notices}. */
export const isNoticeKind = (kind: string): kind is NoticeKind => Object.hasOwn(notices, kind);

/** The values that a kind needs and that are not there. */
export function missingValues(
	kind: NoticeKind,
	values: Readonly<Record<string, string>>,
): readonly NoticeValue[] {
	const row: NoticeRow = notices[kind];
	return row.values.filter((name) => !values[name]);
}

/**
 * The words of a notice. What has no value is left out, sentence by sentence; a NIK or No. KK in an officer's words is
 * masked; dates are written out.
 */
export function composeNotice(
	kind: NoticeKind,
	given: Readonly<Record<string, string>>,
	locale: Locale,
	sender: NoticeSender,
): ComposedNotice {
	const row: NoticeRow = notices[kind];
	const known = Object.fromEntries(
		Object.entries(given)
			.filter(([, value]) => value !== '')
			.map(([name, value]) => [name, value.replace(/(?<!\d)\d{16}(?!\d)/g, maskNik)]),
	);
	const prose = inProse({ ...known, ...sender }, locale);
	// A value may bring its own full stop.
	const say = (text: Text): string => fillSentences(text[locale], prose).replace(/([.?!])\.(?=\s|$)/g, '$1');
	const told = (texts: readonly Text[]): string[] => texts.map(say).filter((line) => line !== '');
	const link = row.link === null ? null : noticeLinks[row.link];
	return {
		subject: fill(row.subject[locale], prose).replace(/:? ?\{\w+\}/g, ''),
		greeting: known.name
			? fill(common.greeting[locale], { name: nameInLetter(known.name) })
			: common.greetingWithoutName[locale],
		lines: told(row.lines),
		large: row.large === null ? null : (known[row.large] ?? null),
		facts: row.facts.flatMap((name) => {
			const value = known[name];
			if (value === undefined) return [];
			return [
				{ label: factLabels[name][locale], value: isCalendarDate(value) ? formatDay(value, locale) : value },
			];
		}),
		link:
			link === null || linkPlaces(link.path).some((name) => !known[name])
				? null
				: {
						path: fill(
							link.path,
							Object.fromEntries(
								linkPlaces(link.path).map((name) => [name, encodeURIComponent(known[name] ?? '')]),
							),
						),
						label: link.label[locale],
					},
		after: told(row.after),
		closing: told([common.free, common.report, common.neverAsked]),
		footer: say(common.footer),
		attachments: row.attachments,
	};
}
