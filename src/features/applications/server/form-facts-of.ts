import type { FormFacts } from '#domain/catalogue/form-facts.ts';
import type { Answers } from '#domain/catalogue/form.ts';
import { familyWith } from '#domain/catalogue/life-events/planned.ts';
import { regionCodesIn } from '#domain/catalogue/region-answers.ts';
import { done, refuse, type Result } from '#domain/refusal.ts';
import { dateInWib } from '#domain/time/office-time.ts';
import { familyOfAccount } from '#features/accounts/server/public.ts';
import { RegisterUnavailable } from '#server/adapters/population-registry/port.ts';
import { citySettings } from '#server/city-settings.ts';
import type { Ctx } from '#server/ctx.ts';
import { regionNames } from '#server/regions/regions.ts';
import { catalogueOf, openAnswers, openSummary, type StoredApplication } from './stored-application.ts';
import { listKelurahanNames } from './place-queries.ts';

/** The applicant's NIK stands in no family of the register now. */
export class NoFamily extends Error {}

/** The facts, and whether the register has just told them. */
export type KnownFacts = FormFacts & {
	/** Null: as the register has it now. Otherwise when it last told: it does not answer. */
	readonly seenAt: Date | null;
};

/**
 * What the form of an account is judged by: its family as the register has it today, or as it last told while it does not answer.
 * Never inside a transaction: it asks the register.
 */
export async function accountFacts(ctx: Ctx, accountId: string, answers: Answers): Promise<KnownFacts> {
	const known = await familyOfAccount(ctx, accountId);
	if (!known) throw new NoFamily('the account has no NIK');
	const { family, phone, applicantNik, seenAt } = known;
	if (!family) throw new NoFamily('the register knows no family of this account');
	return {
		...(await familyFacts(ctx, { applicantNik, family }, answers)),
		applicantPhone: phone ?? undefined,
		seenAt,
	};
}

/** What the form of somebody whose family the register has just told is judged by. */
export async function familyFacts(
	ctx: Ctx,
	{ applicantNik, family }: Pick<FormFacts, 'applicantNik' | 'family'>,
	answers: Answers,
): Promise<KnownFacts> {
	return {
		today: dateInWib(ctx.now()),
		applicantNik,
		family,
		answers,
		kelurahanNames: await listKelurahanNames(ctx.db),
		skpwniValidDays: (await citySettings(ctx)).skpwniValidDays,
		seenAt: null,
	};
}

/** The same facts with other answers, the regions in them looked up. */
export async function withAnswers<Facts extends FormFacts>(
	app: StoredApplication,
	facts: Facts,
	answers: Answers,
): Promise<Facts> {
	const names = await regionNames(regionCodesIn(catalogueOf(app.row).variant, answers));
	return { ...facts, answers, regionNames: names };
}

/**
 * The facts a companion's answers are checked and kept by: in the family also the person it is for, who may stand on another KK. They
 * are known by NIK and name alone, so no rule about them is judged by it.
 */
export function withPerson<Facts extends FormFacts>(app: StoredApplication, facts: Facts): Facts {
	if (app.row.leadId === null) return facts;
	const { subjectName, subjectNik } = openSummary(app);
	return { ...facts, family: familyWith(facts.family, { name: subjectName, nik: subjectNik }) };
}

/**
 * The facts of an application, with its answers or with others. Refuses `register_mismatch` when the applicant stands in no
 * family any more. Never inside a transaction: it asks the register.
 */
export async function factsFor(
	ctx: Ctx,
	app: StoredApplication,
	answers: Answers = openAnswers(app),
): Promise<Result<KnownFacts>> {
	try {
		return done(await withAnswers(app, await accountFacts(ctx, app.row.applicantId, answers), answers));
	} catch (error) {
		if (error instanceof NoFamily) return refuse('register_mismatch');
		throw error;
	}
}

/**
 * The facts to show an application by: of an applicant in no family any more, what was known when it was made. So too of one that
 * has been sent, when the register does not answer and never told of this account; what is still to be filled in needs it.
 */
export async function factsToShow(ctx: Ctx, app: StoredApplication): Promise<KnownFacts> {
	const changing = app.row.status === 'draft' || app.row.status === 'returned';
	try {
		const facts = await factsFor(ctx, app);
		if (facts.ok) return facts.value;
	} catch (error) {
		if (changing || !(error instanceof RegisterUnavailable)) throw error;
	}
	const { applicantNik, kkNumber } = openSummary(app);
	const address = {
		street: '',
		rt: '',
		rw: app.row.rw,
		kelurahanCode: app.row.kelurahanCode,
		postalCode: '',
	};
	const answers = openAnswers(app);
	return withAnswers(
		app,
		{
			today: dateInWib(ctx.now()),
			applicantNik,
			family: { kkNumber, address, members: [] },
			answers,
			kelurahanNames: await listKelurahanNames(ctx.db),
			seenAt: null,
		},
		answers,
	);
}
