import { Secret, TOTP } from 'otpauth';
import { shownPeople, type ShownPerson } from '../start/demo-people.ts';
import { readArguments } from './arguments.ts';
import { table } from './table.ts';
import { askProduct } from './with-product.ts';

/** Shows the demo people: role, name, identifier, password, office, and the secret of the second factor. */
export async function runAccounts(args: readonly string[]): Promise<number> {
	const { json } = readArguments(args);
	return await askProduct({ name: 'accounts', here: shownPeople }, (people: readonly ShownPerson[]) => {
		process.stdout.write(json ? `${JSON.stringify(people, null, '\t')}\n` : `${asTable(people)}\n`);
	});
}

const asTable = (people: readonly ShownPerson[]): string =>
	table(
		['role', 'name', 'sign in as', 'password', 'office', 'secret of the second factor', 'code now'],
		people.map(({ role, name, identifier, password, office, totpSecret }) => [
			role,
			name,
			identifier,
			password,
			office ?? '',
			totpSecret ?? '',
			totpSecret ? new TOTP({ secret: Secret.fromBase32(totpSecret) }).generate() : '',
		]),
	);
