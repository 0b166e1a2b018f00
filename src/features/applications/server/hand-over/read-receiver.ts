import { familyReceivers, memberNamed, type ReceiverKind } from '#domain/hand-over/receiver.ts';
import { readProxy } from '#domain/hand-over/proxy.ts';
import { withoutGroups } from '#domain/identity/nik.ts';
import type { Family } from '#domain/identity/resident.ts';
import { done, refuse, type Result } from '#domain/refusal.ts';
import { readSignature, type Strokes } from '#domain/signature/strokes.ts';
import { dateInWib } from '#domain/time/office-time.ts';
import type { Ctx } from '#server/ctx.ts';
import type { Reader } from '#server/db/database.ts';
import { openSubmittedFacts, openSummary, type StoredApplication } from '../stored-application.ts';
import { findProxy } from './proxy-store.ts';

/** Who is said to receive a document, as it was typed. */
export type ReceiverTyped = {
	/** Absent: the applicant, or with a name a member of the family. */
	readonly receiver?: ReceiverKind | undefined;
	/** Of the family, or of a proxy with F-1.07 on paper. */
	readonly receivedBy?: string | undefined;
	/** Of a proxy: the NIK on the original ID that is shown. */
	readonly receiverNik?: string | undefined;
	/** As `readSignature` reads it; absent: the paper was signed. */
	readonly signature?: string | undefined;
};

/** Who receives a document, as it is recorded. */
export type Receiver = {
	readonly receiver: ReceiverKind;
	readonly name: string;
	readonly nik: string | null;
	readonly signature: Strokes | null;
};

/** The adults on the applicant's KK as it was when the application was sent; nobody where that was not kept. */
export function familyToReceive(ctx: Ctx, app: StoredApplication): ReturnType<typeof familyReceivers> {
	const family: Family | undefined = openSubmittedFacts(app)?.family;
	return family ? familyReceivers(family, openSummary(app).applicantNik, dateInWib(ctx.now())) : [];
}

const notA = (field: string, code: 'not_a_member' | 'not_the_proxy' | 'required') =>
	refuse('invalid_input', { fields: [{ field, code }] });

async function whoReceives(
	ctx: Ctx,
	reader: Reader,
	app: StoredApplication,
	typed: ReceiverTyped,
): Promise<Result<Omit<Receiver, 'signature'>>> {
	const { applicantName, applicantNik } = openSummary(app);
	const name = typed.receivedBy ?? '';
	const receiver = typed.receiver ?? (name.trim() === '' ? 'applicant' : 'family');
	switch (receiver) {
		case 'applicant':
			return done({ receiver, name: applicantName, nik: applicantNik });
		case 'family': {
			if (name.trim() === '') return notA('receivedBy', 'required');
			const member = memberNamed(familyToReceive(ctx, app), name);
			return member
				? done({ receiver, name: member.name, nik: member.nik })
				: notA('receivedBy', 'not_a_member');
		}
		case 'proxy': {
			const proxy = await findProxy(reader, app);
			if (withoutGroups(typed.receiverNik ?? '') === '') return notA('proxyNik', 'required');
			return proxy?.nik === withoutGroups(typed.receiverNik ?? '')
				? done({ receiver, name: proxy.name, nik: proxy.nik })
				: notA('proxyNik', 'not_the_proxy');
		}
		case 'proxy_on_paper': {
			const proxy = readProxy(
				{ name, nik: typed.receiverNik ?? '' },
				{ applicantNik, today: dateInWib(ctx.now()) },
			);
			return proxy.ok ? done({ receiver, ...proxy.value }) : proxy;
		}
	}
}

/**
 * Who receives a document and how they sign for it. Refuses a name that is not on the KK, a proxy who is not the named one by the NIK of the
 * ID they show, and a signature that is none.
 */
export async function readReceiver(
	ctx: Ctx,
	reader: Reader,
	app: StoredApplication,
	typed: ReceiverTyped,
): Promise<Result<Receiver>> {
	const who = await whoReceives(ctx, reader, app, typed);
	if (!who.ok) return who;
	const signature = typed.signature === undefined ? null : readSignature(typed.signature);
	if (typeof signature === 'string')
		return refuse('invalid_input', { fields: [{ field: 'signature', code: 'signature_missing' }] });
	return done({ ...who.value, signature });
}
