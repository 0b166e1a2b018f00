import { formatKkNumber } from '#domain/identity/kk-number.ts';
import { maskNik } from '#domain/identity/nik.ts';
import { partNames, parts } from '#domain/recording/checklist.ts';
import { endReasons, endReasonsAt, isEndReason, type EndReasonCode } from '#domain/recording/end-reasons.ts';
import { identitySeen, maskName } from '#domain/recording/identity-check.ts';
import type { Locale } from '#domain/text.ts';
import { dateInWib, formatDate, formatDay, formatInstant, formatTime } from '#domain/time/office-time.ts';
import type { RecordingView } from '#features/recording/server/view-recording.ts';
import { typedOf } from '#features/recording/ui/checklist-form.ts';
import { refusalWords } from '#server/refusals.ts';
import { visitShown } from '../../../../visit-shown.ts';

/** How far a recording has come: what the officer does next. */
export type Stage = 'refused' | 'check_in' | 'identify' | 'record' | 'recorded' | 'ended';

function stageOf({ app, turn, noCheckIn, mayRecord }: RecordingView, today: string): Stage {
	if (app.facts.recorded || app.facts.siakDone) return 'recorded';
	if (turn?.row.state === 'arrived') return 'identify';
	if (turn?.row.state === 'identified') return 'record';
	if (turn?.row.state === 'ended' && dateInWib(turn.row.arrivedAt) === today) return 'ended';
	if (!mayRecord) return 'refused';
	return noCheckIn === null || noCheckIn.code === 'recording_other_day' ? 'check_in' : 'refused';
}

const maskKk = (number: string): string => formatKkNumber(number).replace(/\d(?=(?:\D*\d){4})/g, '•');

function personShown(
	{ person, personNik, personName, family, kelurahanName }: RecordingView,
	locale: Locale,
) {
	const { rt, rw } = family.address;
	return {
		name: personName,
		nik: maskNik(personNik),
		kk: maskKk(family.kkNumber),
		known: person !== null,
		birth: person && `${person.birthPlace}, ${formatDate(person.birthDate, locale)}`,
		sex: person?.sex ?? null,
		mother: person && maskName(person.motherName),
		rt,
		rw,
		kelurahan: kelurahanName,
	};
}

function turnShown({ turn }: RecordingView, locale: Locale) {
	if (!turn) return null;
	const { endReason, endedAt } = turn.row;
	return {
		revision: turn.row.revision,
		endReason: endReason !== null && isEndReason(endReason) ? endReasons[endReason].label[locale] : null,
		endNote: turn.endNote,
		endedAt: endedAt && formatInstant(endedAt, locale),
		seen: turn.identity && identitySeen[turn.identity.seen][locale],
		ikd: turn.row.ikd,
		taken: parts.filter((part) => turn.checklist[part] === 'taken').length,
		left: parts
			.filter((part) => turn.checklist[part] !== undefined && turn.checklist[part] !== 'taken')
			.map((part) => partNames[part][locale].toLowerCase()),
		typed: typedOf({ ...turn, ikd: turn.row.ikd }),
	};
}

/** Before anybody was met it can only be said that nobody was. */
const reasonsNow = ({ meeting }: RecordingView, stage: Stage): readonly EndReasonCode[] => {
	const here = endReasonsAt(meeting === 'home' ? 'home' : 'office');
	return stage === 'check_in' ? here.filter((code) => code === 'not_at_home') : here;
};

/** A recording as its page shows it. */
export function recordingShown(view: RecordingView, locale: Locale, today: string) {
	const { app, pickup, told, linked, noCheckIn, meeting, visit } = view;
	const stage = stageOf(view, today);
	return {
		number: app.row.number,
		status: app.row.status,
		variant: view.variant.name[locale],
		home: meeting === 'home',
		stage,
		refusal: noCheckIn && { code: noCheckIn.code, ...refusalWords(noCheckIn, locale) },
		appointment: pickup && {
			office: pickup.officeName,
			day: formatDay(pickup.date, locale),
			time: pickup.session && formatTime(pickup.session, locale),
		},
		visit: visit && visitShown(visit, locale),
		needs: ['kebutuhanKhusus', 'alasanKunjungan', 'jenisDisabilitas', 'alasanLain', 'keterangan']
			.map((field) => told[field]?.[locale] ?? '')
			.filter(Boolean)
			.join('. '),
		person: personShown(view, locale),
		witnesses: view.witnesses.map(({ nik, name }) => ({
			value: nik,
			label: `${maskName(name)}, ${maskNik(nik)}`,
		})),
		registerAway: view.registerSeenAt !== null,
		turn: turnShown(view, locale),
		siak: view.waitsForSiak
			? 'waits'
			: app.facts.siakDone
				? 'accepted'
				: app.row.status === 'failed'
					? 'refused'
					: 'untold',
		mayRecord: view.mayRecord,
		endReasons: reasonsNow(view, stage).map((value) => ({
			value,
			label: endReasons[value].label[locale],
		})),
		linked: linked
			.filter(({ service }) => service.id === 'CETAK_KTP')
			.map(({ number, service, status, waitsFor, pickupOn }) => ({
				number,
				name: service.name[locale],
				status,
				waits: waitsFor !== null,
				day: pickupOn && formatDay(pickupOn, locale),
			})),
	} as const;
}
