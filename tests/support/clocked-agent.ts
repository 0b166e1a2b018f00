import { exampleAnswers } from '#domain/catalogue/examples.ts';
import { dateInWib } from '#domain/time/office-time.ts';
import { accountOfResident, demoAccounts } from '#features/accounts/server/public.ts';
import { findApplication } from '#features/applications/server/application-store.ts';
import { approveApplication } from '#features/applications/server/decide-application.ts';
import { printDocument } from '#features/applications/server/finish-application.ts';
import { takeApplication } from '#features/applications/server/hold-application.ts';
import { enterSiak } from '#features/applications/server/process-siak.ts';
import { receivePaper, unpackPapers } from '#features/applications/server/receive-paper.ts';
import { findPaper, giveOn } from '#features/custody/server/public.ts';
import { packBag } from '#features/custody/server/pack-bag.ts';
import { listDocuments } from '#features/documents/server/public.ts';
import type { Grant, OfficerRole } from '#domain/access/role.ts';
import type { Result } from '#domain/refusal.ts';
import { listResidents } from '#server/adapters/population-registry/local.ts';
import { actingAs, type Ctx } from '#server/ctx.ts';
import { registerCrypto } from '#server/register-crypto.ts';

/* What a test with a clock asks of the office: the part of others in the way from an agent's form to the door. */

const value = <T>(result: Result<T>): T => {
	if (!result.ok) throw new Error(JSON.stringify(result.refusal));
	return result.value;
};

/** A family of the demo agent's kelurahan, and what they answer. */
export async function familyOfAgent(ctx: Ctx): Promise<unknown> {
	const agent = demoAccounts(ctx.city).officers.find(({ email }) => email.startsWith('pamor@'))!;
	const { jurisdiction } = agent.grants[0]!;
	const today = dateInWib(ctx.now());
	const residents = await listResidents(ctx.database.pool, registerCrypto(ctx.keys), 5_000);
	for (const { kkNumber, relation } of residents) {
		if (relation !== '1') continue;
		const family = await ctx.registry.findFamily(kkNumber);
		if (!family || jurisdiction.kind !== 'kelurahan') continue;
		if (family.address.kelurahanCode !== jurisdiction.code) continue;
		const answers = exampleAnswers('KK/HILANG', family, today);
		const [head] = family.members;
		// Without an account of their own: followed by number and PIN.
		if (answers && !(await accountOfResident(ctx, ctx.db, head!.nik)))
			return { nik: head!.nik, kkNumber, name: head!.name, street: family.address.street, answers };
	}
	throw new Error('no family in the agent’s kelurahan');
}

/** An officer of the demo with this role, acting. */
async function as(ctx: Ctx, role: OfficerRole): Promise<Ctx> {
	const row = await ctx.db
		.selectFrom('officerGrants')
		.innerJoin('accounts', 'accounts.id', 'officerGrants.accountId')
		.select('accounts.id')
		.where('officerGrants.role', '=', role)
		.where('officerGrants.jurisdictionKind', '=', 'city')
		.where('accounts.demo', '=', true)
		.executeTakeFirstOrThrow();
	const grants: readonly Grant[] = [{ role, jurisdiction: { kind: 'city' } }];
	return actingAs(ctx, { kind: 'officer', accountId: row.id, grants, secondFactor: true });
}

const paperOf = async (ctx: Ctx, number: string) => {
	const { row } = (await findApplication(ctx, ctx.db, number))!;
	return { office: row.officeId!, paper: (await findPaper(ctx.db, { applicationId: row.id }))! };
};

/** Verified, in SIAK, printed: the first day. */
export async function verifyAndPrint(ctx: Ctx, number: string): Promise<unknown> {
	const verifier = await as(ctx, 'verifier');
	const app = (await findApplication(ctx, ctx.db, number))!;
	const documents = await listDocuments(ctx, ctx.db, app);
	value(await takeApplication(verifier, { number }));
	const verdicts = documents.map(({ requirement }) => ({
		target: `document:${requirement}`,
		good: true,
		reason: null,
		note: null,
	}));
	value(await approveApplication(verifier, { number, verdicts }));
	return await printAgain(ctx, number);
}

/** In SIAK if it is not yet, and printed. */
export async function printAgain(ctx: Ctx, number: string): Promise<unknown> {
	const operator = await as(ctx, 'siak_operator');
	const app = (await findApplication(ctx, ctx.db, number))!;
	if (!app.facts.siakDone) value(await enterSiak(operator, { number }));
	value(await printDocument(operator, { number }));
	return (await paperOf(ctx, number)).paper.code;
}

/** In a bag to the office it is collected at, received and checked there, and offered to who carries it on: the second day. */
export async function bagToOffice(ctx: Ctx, number: string): Promise<unknown> {
	const operator = await as(ctx, 'siak_operator');
	const counter = await as(ctx, 'counter_officer');
	const { office, paper } = await paperOf(ctx, number);
	if (paper.holder.kind !== 'office') throw new Error('the paper is at no office');
	const from = paper.holder.officeId;
	if (from !== office) {
		const { code } = value(await packBag(operator, { office: from, to: office, codes: [paper.code] }));
		value(await giveOn(operator, { code, as: { office: from }, to: { office } }));
		value(await receivePaper(counter, { code, as: { office } }));
		value(await unpackPapers(counter, { code, found: [paper.code] }));
	}
	value(await giveOn(counter, { code: paper.code, as: { office }, to: 'carrier' }));
	return paper.code;
}
