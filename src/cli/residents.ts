import { readArguments } from './arguments.ts';
import { sampleResidents, type SampleResident } from './sample-residents.ts';
import { table } from './table.ts';
import { askProduct } from './with-product.ts';

/** Shows fictional residents of the local register, in an order that stays. */
export async function runResidents(args: readonly string[]): Promise<number> {
	const { json, sample } = readArguments(args);
	return await askProduct(
		{
			name: 'residents',
			values: { sample: String(sample) },
			here: async (ctx) => await sampleResidents(ctx, sample),
		},
		(residents: readonly SampleResident[]) => {
			process.stdout.write(json ? `${JSON.stringify(residents, null, '\t')}\n` : `${asTable(residents)}\n`);
		},
	);
}

const asTable = (residents: readonly SampleResident[]): string =>
	table(
		['NIK', 'No. KK', 'name', 'born', 'sex', 'kelurahan', 'relation'],
		residents.map((one) => [
			one.nik,
			one.kkNumber,
			one.name,
			one.birthDate,
			one.sex,
			one.kelurahan,
			one.relation,
		]),
	);
