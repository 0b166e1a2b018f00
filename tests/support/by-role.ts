import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { officerRoles } from '#domain/access/role.ts';
import type { FoundSession } from '#features/accounts/server/public.ts';
import type { Ctx } from '#server/ctx.ts';
import { makeOfficer, type MadeApplicant } from './make.ts';
import type { TestCtx } from './test-db.ts';

/** Everybody who may knock, one letter each. Officers for the whole city, with their second factor. */
export const letters = {
	anyone: '-',
	applicant: 'A',
	half: 'h',
	agent: 'a',
	verifier: 'V',
	siak_operator: 'S',
	recording_officer: 'R',
	counter_officer: 'C',
	signatory: 'G',
	supervisor: 'U',
	administrator: 'D',
	auditor: 'O',
} as const;
type Name = keyof typeof letters;
export type Knocker = { readonly letter: string; readonly ctx: Ctx };

/** Who knocks: nobody known, this applicant, a verifier without the second factor, and one officer of every role. */
export async function knockers(t: TestCtx, applicant: MadeApplicant): Promise<readonly Knocker[]> {
	const officers = await Promise.all(
		officerRoles.map(async (role) => [role, (await makeOfficer(t, role)).ctx] as const),
	);
	const verifier = officers.find(([role]) => role === 'verifier')![1];
	if (verifier.actor.kind !== 'officer') throw new Error('no officer');
	const all: Readonly<Partial<Record<Name, Ctx>>> = {
		anyone: t.actAs({ kind: 'anyone' }),
		applicant: applicant.ctx,
		half: t.actAs({ ...verifier.actor, secondFactor: false }),
		...Object.fromEntries(officers),
	};
	return Object.entries(letters).map(([name, letter]) => ({ letter, ctx: all[name as Name]! }));
}

export const routesFolder = join(import.meta.dirname, '../../src/routes/(officer)');

/** The files that answer officers, pages and endpoints, by address: "petugas/siak/+page.server.ts". */
export const officerFiles = (): readonly string[] =>
	readdirSync(routesFolder, { recursive: true, encoding: 'utf8' })
		.filter((file) => /\+(page\.server|server)\.ts$/.test(file))
		.sort();

/** The session a request of this actor comes with. */
function sessionOf(ctx: Ctx): FoundSession | null {
	const { actor } = ctx;
	if (actor.kind !== 'officer' && actor.kind !== 'applicant') return null;
	return {
		state: 'live',
		actor,
		accountId: actor.accountId,
		kind: 'web',
		name: 'Petugas',
		locale: 'id',
		officeId: null,
		expiresAt: new Date(ctx.now().getTime() + 60_000),
	};
}

/** What the framework hands to a page or an endpoint; `form` where something is posted. */
export function eventOf(
	ctx: Ctx,
	path: string,
	params: Readonly<Record<string, string>>,
	form?: Readonly<Record<string, string>>,
): never {
	const url = new URL(path, 'http://localhost');
	const body = form && new URLSearchParams(form);
	return {
		locals: { ctx, session: sessionOf(ctx), expiredAccountId: null, locale: 'id', address: '192.0.2.7' },
		params,
		url,
		request: new Request(url, body ? { method: 'POST', body } : {}),
		cookies: { get: () => undefined, set: () => {}, delete: () => {} },
		setHeaders: () => {},
		depends: () => {},
		parent: () => Promise.resolve({}),
		route: { id: path },
	} as never;
}

/** How somebody was answered: `d` led to the officers' door, `1` sign in, `4` may not, `n` not there, `+` heard: by what stands, not by who asks. */
export function markOf(answer: unknown): string {
	const { status, location } = (answer ?? {}) as { status?: unknown; location?: unknown };
	if (status === 303 && String(location).startsWith('/petugas/masuk')) return 'd';
	return status === 401 ? '1' : status === 403 ? '4' : status === 404 ? 'n' : '+';
}

/** The answer of a page or deed of it, thrown answers too; what is no answer is thrown on. */
export async function answered(ask: () => unknown): Promise<unknown> {
	try {
		const answer = await ask();
		if (answer instanceof Response) await answer.body?.cancel();
		return answer;
	} catch (thrown) {
		if (thrown instanceof Error && !('status' in thrown)) throw thrown;
		return thrown;
	}
}

/** The lines of a table in one order, so that it does not matter where a new one stands. */
export const inOrder = (lines: readonly string[]): string => lines.toSorted().join('\n');
