import { table } from '../cli/table.ts';
import type { ShownPerson } from './demo-people.ts';

/** What demo mode says when it is ready. */
export function welcome(origin: string, people: readonly ShownPerson[], readyIn: number): string {
	const rows = people.map(({ role, name, identifier, password, totpSecret }) => [
		role,
		name,
		identifier,
		password,
		totpSecret ?? '',
	]);
	return [
		'',
		`  e-Open is ready at ${origin}  (${(readyIn / 1000).toFixed(1)} s)`,
		`  Demo mode: fictional people, and messages are kept at ${origin}/dev/mail`,
		'',
		table(['role', 'name', 'sign in as', 'password', 'secret of the second factor'], rows).replace(
			/^/gm,
			'  ',
		),
		'',
		'  Officers sign in with a second factor: put the secret into an authenticator app, or see the code of this',
		'  moment with: npm run -s e-open -- accounts',
		'  Fictional residents to register with: npm run -s e-open -- residents --sample 10',
		'  Stop with Ctrl-C.',
		'',
		'',
	].join('\n');
}
