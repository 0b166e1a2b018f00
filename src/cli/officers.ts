import { parseArgs } from 'node:util';
import { inviteAdministrator } from '#features/accounts/server/public.ts';
import { fieldProblemWords, refusalWords } from '#server/refusals.ts';
import type { Ctx } from '#server/ctx.ts';
import { CannotStart } from '../start/start-problem.ts';
import { askProduct } from './with-product.ts';

/** What came of an invitation: the link where no mail is sent, or why not. */
export type Invited =
	| { readonly ok: true; readonly email: string; readonly until: string; readonly link: string | null }
	| { readonly ok: false; readonly problems: readonly string[] };

const labels = { name: '--name', email: '--email' } as const;

/** Invites an administrator of the city. The link is told only where mail is not set up: otherwise it goes to the mailbox alone. */
export async function inviteAs(ctx: Ctx, name: string, email: string): Promise<Invited> {
	const english: Ctx = { ...ctx, locale: 'en' };
	const invited = await inviteAdministrator(english, { name, email });
	if (!invited.ok) {
		const { refusal } = invited;
		const told = (refusal.fields ?? []).map((problem) =>
			fieldProblemWords(problem, 'en', labels[problem.field as keyof typeof labels]),
		);
		return { ok: false, problems: told.length > 0 ? told : [refusalWords(refusal, 'en').detail] };
	}
	const link = ctx.env.smtpUrl ? null : `${ctx.env.publicOrigin}${invited.value.path}`;
	return { ok: true, email, until: invited.value.expiresAt.toISOString(), link };
}

/** The command `officers`. */
export async function runOfficers(args: readonly string[]): Promise<number> {
	const { name, email } = readOptions(args);
	return await askProduct(
		{ name: 'officers', values: { name, email }, here: async (ctx) => await inviteAs(ctx, name, email) },
		(invited: Invited) => {
			if (!invited.ok) {
				process.stderr.write(`${invited.problems.join('\n')}\n`);
				return 1;
			}
			process.stdout.write(
				invited.link === null
					? `The invitation goes to ${invited.email} as soon as e-Open runs; it holds until ${invited.until}.\n`
					: `Mail is not set up. Give this link to ${invited.email} and to nobody else; it holds once, until ${invited.until}:\n${invited.link}\n`,
			);
			return 0;
		},
	);
}

function readOptions(args: readonly string[]): { name: string; email: string } {
	const usage = 'officers invite --name NAME --email ADDRESS --administrator';
	const wrong = new CannotStart(`It is called like this: ${usage}. See: npm run -s e-open -- help`, 2);
	if (args[0] !== 'invite') throw wrong;
	try {
		const { values } = parseArgs({
			args: args.slice(1),
			options: { name: { type: 'string' }, email: { type: 'string' }, administrator: { type: 'boolean' } },
		});
		if (!values.name || !values.email || !values.administrator) throw wrong;
		return { name: values.name, email: values.email };
	} catch {
		throw wrong;
	}
}
