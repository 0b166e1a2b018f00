import { randomInt, randomUUID } from 'node:crypto';
import {
	complaintAnswerBy,
	complaintCode,
	complaintCodeChoices,
	complaintKinds,
	complaintWords,
	type ComplaintKind,
} from '#domain/complaints/complaint.ts';
import { normaliseEmail } from '#domain/identity/email-address.ts';
import { normalisePhone } from '#domain/identity/phone-number.ts';
import { done, refuse, type FieldProblem, type Result } from '#domain/refusal.ts';
import { dateInWib } from '#domain/time/office-time.ts';
import { accountContact, countAttempt, countedAddress } from '#features/accounts/server/public.ts';
import { findApplication } from '#features/applications/server/public.ts';
import { findOffice, workingCalendar } from '#features/booking/server/public.ts';
import { attachFiles, withFiles, type SentFile } from '#features/documents/server/public.ts';
import { audit } from '#server/audit.ts';
import { actingAs, type Ctx } from '#server/ctx.ts';
import type { Tx } from '#server/db/database.ts';
import { transact } from '#server/db/transact.ts';
import { findComplaintById } from './complaint-queries.ts';
import { insertComplaint } from './complaint-store.ts';
import { findKecamatanOf } from './place-queries.ts';
import {
	fileOwner,
	openComplaintPin,
	openContent,
	sealComplaint,
	type Reporter,
	type StoredComplaint,
} from './stored-complaint.ts';
import { tellReporter } from './tell-reporter.ts';
import { lengthProblem, tidied } from './written.ts';

export type ComplaintInput = {
	readonly kind: string;
	readonly text: string;
	readonly who?: string | undefined;
	/** Of an application; whether there is one is never told. */
	readonly number?: string | undefined;
	/** Where it happened, where no case says it: an office, or the kelurahan of an agent. */
	readonly office?: string | undefined;
	readonly kelurahan?: string | undefined;
	/** No name and no address is kept, not even of who is signed in. */
	readonly anonymous: boolean;
	readonly name?: string | undefined;
	readonly email?: string | undefined;
	readonly phone?: string | undefined;
	readonly files?: readonly SentFile[] | undefined;
	/** A uuid of the form: sent twice it makes one report. */
	readonly key?: string | undefined;
	/** Where the request comes from, to count by; kept nowhere. */
	readonly address: string;
};
export type Filed = {
	readonly id: string;
	readonly code: string;
	readonly pin: string;
	readonly answerBy: string;
};

type Clean = {
	readonly kind: ComplaintKind;
	readonly text: string;
	readonly who: string | null;
	readonly number: string;
	readonly reporter: Reporter | null;
};

/** Reads the form. Refuses by field what is missing or malformed. */
function readInput(ctx: Ctx, input: ComplaintInput): Result<Clean> {
	const problems: (FieldProblem | null)[] = [];
	const kind = complaintKinds.find((one) => one === input.kind);
	if (!kind) problems.push({ field: 'kind', code: input.kind === '' ? 'required' : 'not_a_choice' });
	const text = tidied(input.text);
	problems.push(lengthProblem(text, 'text', complaintWords.text));
	const short = { min: 0, max: complaintWords.short };
	const [who, name, number] = [tidied(input.who ?? ''), tidied(input.name ?? ''), tidied(input.number ?? '')];
	problems.push(lengthProblem(who, 'who', short), lengthProblem(number, 'number', short));
	let reporter: Reporter | null = null;
	if (!input.anonymous) {
		const [typedEmail, typedPhone] = [tidied(input.email ?? ''), tidied(input.phone ?? '')];
		const email = typedEmail === '' ? null : normaliseEmail(typedEmail);
		const phone = typedPhone === '' ? null : normalisePhone(typedPhone);
		problems.push(lengthProblem(name, 'name', short));
		if (typedEmail !== '' && email === null) problems.push({ field: 'email', code: 'email_malformed' });
		if (typedPhone !== '' && phone === null) problems.push({ field: 'phone', code: 'phone_malformed' });
		reporter = name || email || phone ? { name, email, phone, locale: ctx.locale } : null;
	}
	const wrong = problems.filter((problem) => problem !== null);
	if (wrong.length > 0 || !kind) return refuse('invalid_input', { fields: wrong });
	return done({ kind, text, who: who || null, number, reporter });
}

/** Who is signed in, for a report under their name. */
async function signedIn(
	ctx: Ctx,
	tx: Tx,
): Promise<{ readonly id: string; readonly reporter: Reporter } | null> {
	if (ctx.actor.kind !== 'applicant') return null;
	const { accountId } = ctx.actor;
	const contact = await accountContact(ctx, tx, accountId);
	return contact && { id: accountId, reporter: contact };
}

/** What the report is bound to, and where that is. An office or kelurahan that is not there is as if none was chosen. */
async function aboutWhat(ctx: Ctx, tx: Tx, input: ComplaintInput) {
	const app = input.number ? await findApplication(ctx, tx, input.number) : null;
	if (app && app.row.status !== 'draft') {
		const { id: applicationId, kelurahanCode, rw, officeId } = app.row;
		return {
			applicationId,
			kelurahanCode,
			rw,
			officeId,
			kecamatanCode: await findKecamatanOf(tx, kelurahanCode),
		};
	}
	const none = { applicationId: null, kecamatanCode: null, kelurahanCode: null, rw: null, officeId: null };
	const kecamatanCode = input.kelurahan ? await findKecamatanOf(tx, input.kelurahan) : null;
	if (input.kelurahan && kecamatanCode) return { ...none, kelurahanCode: input.kelurahan, kecamatanCode };
	const office = input.office ? await findOffice(tx, input.office) : null;
	return office
		? {
				...none,
				officeId: office.id,
				kecamatanCode: office.kecamatanCode,
				kelurahanCode: office.kelurahanCode,
			}
		: none;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const filedAs = (complaint: StoredComplaint): Filed => ({
	id: complaint.row.id,
	code: complaint.row.code,
	pin: openComplaintPin(complaint),
	answerBy: complaint.row.answerBy,
});

/** Writes the report; of one that was sent before, gives that. */
async function write(
	ctx: Ctx,
	tx: Tx,
	input: ComplaintInput,
	clean: Clean,
): Promise<Result<{ readonly complaint: StoredComplaint; readonly isNew: boolean }>> {
	const id = input.key && uuid.test(input.key) ? input.key : randomUUID();
	const account = input.anonymous ? null : await signedIn(ctx, tx);
	const reporter = account ? account.reporter : clean.reporter;
	const about = await aboutWhat(ctx, tx, { ...input, number: clean.number });
	const { key, wrapped } = ctx.keyring.newDataKey();
	const answerBy = complaintAnswerBy(clean.kind, dateInWib(ctx.now()), await workingCalendar(ctx, tx));
	const pin = String(randomInt(0, 1_000_000)).padStart(6, '0');
	const code = complaintCode(Array.from({ length: 8 }, () => randomInt(complaintCodeChoices)));
	const content = {
		text: clean.text,
		who: clean.who,
		typedNumber: about.applicationId === null && clean.number !== '' ? clean.number : null,
	};
	const row = {
		id,
		code,
		kind: clean.kind,
		...about,
		reporterId: account?.id ?? null,
		dataKey: wrapped,
		content: sealComplaint(key, id, 'content', content),
		reporter: reporter && sealComplaint(key, id, 'reporter', reporter),
		pin: sealComplaint(key, id, 'pin', pin),
		receivedAt: ctx.now(),
		answerBy,
	};
	if (await insertComplaint(tx, row))
		return done({ complaint: (await findComplaintById(ctx, tx, id))!, isNew: true });
	const earlier = await findComplaintById(ctx, tx, id);
	// Sent twice. Somebody else's key tells them nothing.
	return earlier && openContent(earlier).text === clean.text
		? done({ complaint: earlier, isNew: false })
		: refuse('stale');
}

/**
 * Takes a complaint or a report of a demand for money, from anyone: with or without a name, of a case or of an office or agent, with
 * files. Gives its number and PIN. Whether a number is an application's is never told. Refuses by field, and floods (`too_many_attempts`).
 */
export async function fileComplaint(ctx: Ctx, input: ComplaintInput): Promise<Result<Filed>> {
	const clean = readInput(ctx, input);
	if (!clean.ok) return clean;
	const limited = await countAttempt(ctx, {
		report_address: countedAddress(input.address),
		...(ctx.actor.kind === 'applicant' ? { report_account: ctx.actor.accountId } : {}),
	});
	if (!limited.ok) return limited;
	// Without a name nothing of it leads to an account, the audit trail neither.
	const by = input.anonymous ? actingAs(ctx, { kind: 'anyone' }) : ctx;
	return await withFiles(by, input.files ?? [], (taken) =>
		transact(by.db, async (tx) => {
			const written = await write(by, tx, input, clean.value);
			if (!written.ok) return written;
			const { complaint, isNew } = written.value;
			if (!isNew) return done(filedAs(complaint));
			await attachFiles(by, tx, fileOwner(complaint), taken);
			await audit(by, tx, {
				action: 'file_complaint',
				subjectKind: 'complaint',
				subjectId: complaint.row.id,
				detail: { kind: complaint.row.kind },
			});
			const filed = filedAs(complaint);
			await tellReporter(by, tx, complaint, 'report_received', { pin: filed.pin, answerBy: filed.answerBy });
			return done(filed);
		}),
	);
}
