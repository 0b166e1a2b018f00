import { codeLabel } from '#domain/catalogue/code-tables.ts';
import { listResidents } from '#server/adapters/population-registry/local.ts';
import type { Ctx } from '#server/ctx.ts';
import { registerCrypto } from '#server/register-crypto.ts';

/** A fictional resident, as the `residents` command shows them. */
export type SampleResident = {
	readonly nik: string;
	readonly kkNumber: string;
	readonly name: string;
	readonly birthDate: string;
	readonly sex: 'male' | 'female';
	readonly kelurahan: string;
	readonly relation: string;
};

/**
 * So many fictional residents, whole families in the order of the register, the same at every call; families of the demo people are
 * left out, since those have accounts already. Refuses outside demo mode: a real register is not for printing.
 */
export async function sampleResidents(ctx: Ctx, count: number): Promise<readonly SampleResident[]> {
	if (!ctx.env.demo) throw new Error('residents shows the fictional residents of demo mode only');
	const [kelurahan, accounts] = [
		await ctx.db.selectFrom('kelurahan').select(['code', 'name']).execute(),
		await ctx.db
			.selectFrom('accounts')
			.select('nikHash')
			.where('demo', '=', true)
			.where('nikHash', 'is not', null)
			.execute(),
	];
	const nameOf = new Map(kelurahan.map(({ code, name }) => [code, name]));
	const demoNiks = new Set(accounts.map(({ nikHash }) => nikHash!.toString('hex')));
	const crypto = registerCrypto(ctx.keys);
	// Families have about four members; a dozen of them may be left out.
	const residents = await listResidents(ctx.database.pool, crypto, count + 200);
	const demoFamilies = new Set(
		residents
			.filter(({ nik }) => demoNiks.has(crypto.hash('nik', nik).toString('hex')))
			.map(({ kkNumber }) => kkNumber),
	);
	return residents
		.filter(({ kkNumber, basicStatus }) => basicStatus === '1' && !demoFamilies.has(kkNumber))
		.slice(0, count)
		.map(({ nik, kkNumber, name, birthDate, sex, relation, address }) => ({
			nik,
			kkNumber,
			name,
			birthDate,
			sex,
			kelurahan: nameOf.get(address.kelurahanCode) ?? address.kelurahanCode,
			relation: codeLabel('shdk', relation).id,
		}));
}
