import { exampleAnswers } from '#domain/catalogue/examples.ts';
import type { Family } from '#domain/identity/resident.ts';
import { dateInWib } from '#domain/time/office-time.ts';
import { saveAnswers } from '#features/applications/server/save-answers.ts';
import { startFor } from '#features/applications/server/start-for.ts';
import { open } from '#server/keyring.ts';
import type { NoticeBody } from '#server/outbox.ts';
import { choosePlace, uploadRequired, valueOf } from './make-application.ts';
import { makeOfficer, nextFamily, type MadeApplicant, type MadeOfficer } from './make.ts';
import type { TestCtx } from './test-db.ts';

/** An agent of the kelurahan of the next family, and that family. */
export async function agentAndFamily(t: TestCtx): Promise<{ agent: MadeOfficer; family: Family }> {
	const today = dateInWib(t.ctx.now());
	const family = await nextFamily(t, (one) => exampleAnswers('KK/HILANG', one, today) !== null);
	const { kelurahanCode } = family.address;
	const agent = await makeOfficer(t, 'agent', { kind: 'kelurahan', code: kelurahanCode }, null);
	return { agent, family };
}

/** A whole draft that an agent has entered for the head of a family. */
export async function enteredDraft(
	t: TestCtx,
	{ agent, family }: { agent: MadeOfficer; family: Family },
): Promise<{ number: string; applicantId: string; by: MadeApplicant }> {
	const head = family.members[0]!;
	const started = valueOf(
		await startFor(agent.ctx, {
			channel: 'agent',
			nik: head.nik,
			kkNumber: family.kkNumber,
			service: 'KK',
			variant: 'HILANG',
			idSeen: true,
			termsAccepted: true,
		}),
	);
	const { number, applicantId } = started;
	// Who acts on the draft is the agent; the helpers ask for an applicant.
	const by: MadeApplicant = {
		accountId: applicantId,
		resident: head,
		family,
		email: '',
		password: '',
		ctx: agent.ctx,
	};
	const answers = exampleAnswers('KK/HILANG', family, dateInWib(t.ctx.now()))!;
	valueOf(await saveAnswers(agent.ctx, { number, answers }));
	await uploadRequired(t, by, number);
	await choosePlace(t, by, number);
	return { number, applicantId, by };
}

/** The values of the newest notice of a kind about an application. */
export async function noticeOf(t: TestCtx, number: string, kind: string): Promise<NoticeBody | null> {
	const row = await t.ctx.db
		.selectFrom('notices')
		.innerJoin('applications', 'applications.id', 'notices.applicationId')
		.selectAll('notices')
		.where('applications.number', '=', number)
		.where('notices.kind', '=', kind)
		.orderBy('notices.createdAt', 'desc')
		.orderBy('notices.id')
		.executeTakeFirst();
	return row ? open<NoticeBody>(t.ctx.keys.outbox, `notices.sealed:${row.id}`, row.sealed) : null;
}
