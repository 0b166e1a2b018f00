import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findPaper, giveOn } from '#features/custody/server/public.ts';
import type { Ctx } from '#server/ctx.ts';
import { noticeOf } from '../../../../../tests/support/agents.ts';
import {
	codeOf,
	desk,
	fieldsOf,
	makeApplication,
	storedOf,
	valueOf,
	type MadeApplication,
} from '../../../../../tests/support/make-application.ts';
import { makeOfficer, type MadeOfficer } from '../../../../../tests/support/make.ts';
import { testCtx, type TestCtx } from '../../../../../tests/support/test-db.ts';
import { printDocument } from '../finish-application.ts';
import { noteMissedPickups } from '../note-missed-pickups.ts';
import { enterSiak } from '../process-siak.ts';
import { receivePaper } from '../receive-paper.ts';
import { openHandOverCode } from '../stored-application.ts';
import { askDelivery, standingDelivery, stopDelivery } from './ask-delivery.ts';
import { listToBring, listToFetch } from './delivery-queries.ts';
import { familyToReceive } from '../hand-over/read-receiver.ts';
import { handOverAtDoor, noteNobodyHome } from './hand-at-door.ts';

let t: TestCtx;
let operator: Ctx;
let counter: Ctx;
let agent: MadeOfficer;
const main = 'disdukcapil';
const at = '2026-11-24T09:00:00+07:00';
const where = { phone: '0812-3456-7890', note: 'Pagar hijau' };

beforeAll(async () => {
	t = await testCtx();
	({ operator, counter } = await desk(t));
});
afterAll(async () => t.close());
beforeEach(() => t.now(at));

/** An application that is processed, in an RW that an agent covers. */
async function processed(): Promise<MadeApplication> {
	const made = await makeApplication(t, {
		status: 'processing',
		fits: ({ members }) => members.length > 1,
	});
	const { kelurahanCode } = made.applicant.family.address;
	agent = await makeOfficer(t, 'agent', { kind: 'kelurahan', code: kelurahanCode }, null);
	return made;
}

/** Printed and brought to the office it is collected at; the code on its label. */
async function arrived({ number }: MadeApplication): Promise<string> {
	valueOf(await enterSiak(operator, { number }));
	valueOf(await printDocument(operator, { number }));
	const { row } = await storedOf(t, number);
	const { code } = (await findPaper(t.ctx.db, { applicationId: row.id }))!;
	const office = row.officeId!;
	valueOf(await giveOn(operator, { code, as: { office: main }, to: { office } }));
	valueOf(await receivePaper(counter, { code, as: { office } }));
	return code;
}

/** And taken by the agent. */
async function taken(made: MadeApplication): Promise<string> {
	const code = await arrived(made);
	const { row } = await storedOf(t, made.number);
	valueOf(await giveOn(counter, { code, as: { office: row.officeId! }, to: 'carrier' }));
	valueOf(await receivePaper(agent.ctx, { code, as: 'carrier' }));
	return code;
}

describe('brought to the door', () => {
	test('from the office of the own kelurahan, by an agent, against code and ID', async () => {
		const made = await processed();
		const { number, applicant } = made;
		expect(fieldsOf(await askDelivery(applicant.ctx, { number, phone: '12', note: '' }))).toEqual(['phone']);
		valueOf(await askDelivery(applicant.ctx, { number, ...where }));
		const label = await arrived(made);
		expect(await noticeOf(t, number, 'ready')).toBeNull();
		const code = openHandOverCode(await storedOf(t, number))!;
		expect((await noticeOf(t, number, 'delivery_ready'))?.values.code).toBe(code);
		expect((await listToFetch(agent.ctx)).map((one) => one.code)).toContain(label);
		expect((await listToBring(agent.ctx)).length).toBe(0);
		const { row } = await storedOf(t, number);
		valueOf(await giveOn(counter, { code: label, as: { office: row.officeId! }, to: 'carrier' }));
		valueOf(await receivePaper(agent.ctx, { code: label, as: 'carrier' }));
		const [here] = await listToBring(agent.ctx);
		expect(here).toMatchObject({ number, delivery: { details: { note: 'Pagar hijau' } } });
		expect(here!.address).toMatchObject({ kelurahanCode: applicant.family.address.kelurahanCode });
		const other = await makeOfficer(t, 'agent', { kind: 'city' }, null);
		const hand = { number, code, idChecked: true };
		expect(codeOf(await handOverAtDoor(other.ctx, hand))).toBe('not_the_holder');
		expect(codeOf(await handOverAtDoor(counter, hand))).toBe('not_allowed');
		const wrong = code === '000000' ? '000001' : '000000';
		expect(codeOf(await handOverAtDoor(agent.ctx, { ...hand, code: wrong }))).toBe('hand_over_code_wrong');
		expect(fieldsOf(await handOverAtDoor(agent.ctx, { ...hand, idChecked: false }))).toEqual(['idChecked']);
		valueOf(await handOverAtDoor(agent.ctx, hand));
		expect((await storedOf(t, number)).row.status).toBe('collected');
		expect(await noticeOf(t, number, 'collected')).not.toBeNull();
		expect(codeOf(await handOverAtDoor(agent.ctx, hand))).toBe('paper_gone');
		expect(await listToBring(agent.ctx)).toEqual([]);
	});

	test('to another adult of the KK with a reason, and to nobody else', async () => {
		const made = await processed();
		valueOf(await askDelivery(made.applicant.ctx, { number: made.number, ...where }));
		await taken(made);
		const app = await storedOf(t, made.number);
		const [other] = familyToReceive(t.ctx, app);
		const hand = { number: made.number, code: openHandOverCode(app)!, idChecked: true };
		expect(fieldsOf(await handOverAtDoor(agent.ctx, { ...hand, receiver: '3275010101010001' }))).toEqual([
			'receiver',
		]);
		if (!other) return;
		expect(fieldsOf(await handOverAtDoor(agent.ctx, { ...hand, receiver: other.nik }))).toEqual(['reason']);
		valueOf(
			await handOverAtDoor(agent.ctx, { ...hand, receiver: other.nik, reason: 'Pemohon sedang kerja.' }),
		);
	});

	test('nobody at home: once more, then back to the office, and a day is chosen without blame', async () => {
		const made = await processed();
		const { number } = made;
		valueOf(await askDelivery(made.applicant.ctx, { number, ...where }));
		await taken(made);
		expect(valueOf(await noteNobodyHome(agent.ctx, { number })).outcome).toBe('again');
		expect(await noticeOf(t, number, 'nobody_home')).not.toBeNull();
		t.now('2026-11-25T15:00:00+07:00');
		expect(valueOf(await noteNobodyHome(agent.ctx, { number })).outcome).toBe('to_office');
		const app = await storedOf(t, number);
		expect(app.row).toMatchObject({ status: 'ready' });
		expect(app.row.shelvedAt).not.toBeNull();
		expect(await standingDelivery(t.ctx.db, app)).toBeNull();
		const paper = (await findPaper(t.ctx.db, { applicationId: app.row.id }))!;
		expect(paper.offeredTo).toEqual({ kind: 'office', officeId: app.row.officeId });
		expect((await noticeOf(t, number, 'delivery_ended'))?.values.code).toBe(openHandOverCode(app));
	});

	test('is not missed by who waits at home', async () => {
		const made = await processed();
		valueOf(await askDelivery(made.applicant.ctx, { number: made.number, ...where }));
		await taken(made);
		t.now('2026-12-10T20:00:00+07:00');
		await noteMissedPickups(t.ctx);
		expect(await noticeOf(t, made.number, 'pickup_missed')).toBeNull();
	});

	test('is for the applicant to ask, and to undo, where an agent covers their RW', async () => {
		const made = await makeApplication(t, {
			fits: ({ address }) => !address.kelurahanCode.startsWith('32.75.01'),
		});
		const { number, applicant } = made;
		const covered = await t.ctx.db
			.selectFrom('officerGrants')
			.select('accountId')
			.where('role', '=', 'agent')
			.where('jurisdictionKind', '=', 'city')
			.execute();
		await t.ctx.db.deleteFrom('officerGrants').where('role', '=', 'agent').execute();
		expect(covered.length).toBeGreaterThan(0);
		expect(codeOf(await askDelivery(applicant.ctx, { number, ...where }))).toBe('not_bringable');
		const { rw, kelurahanCode } = applicant.family.address;
		await makeOfficer(t, 'agent', { kind: 'rw', code: `${kelurahanCode}/${rw}` }, null);
		valueOf(await askDelivery(applicant.ctx, { number, ...where }));
		expect(codeOf(await askDelivery(operator, { number, ...where }))).toBe('not_allowed');
		valueOf(await stopDelivery(applicant.ctx, { number }));
		expect(await standingDelivery(t.ctx.db, await storedOf(t, number))).toBeNull();
	});
});
