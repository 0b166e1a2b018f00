import { isDeepStrictEqual } from 'node:util';
import type { FoundFamily } from '#domain/population-file/family.ts';
import type { Problem } from '#domain/population-file/problems.ts';
import {
	openFamily,
	openResident,
	type Queryable,
	type RegisterCrypto,
	type SealedFamily,
	type SealedResident,
} from './local-store.ts';

type Known = {
	/** By the hash of their KK number. */
	readonly families: ReadonlyMap<
		string,
		{ readonly family: SealedFamily; readonly members: readonly string[] }
	>;
	/** By the hash of their NIK. */
	readonly residents: ReadonlyMap<string, { readonly kkHash: string; readonly resident: SealedResident }>;
};

/** What the register says of families that are to come in. */
export type Compared = {
	/** Those of which it knows nothing. */
	readonly fresh: readonly FoundFamily[];
	/** Residents who are there already, just as they are given. */
	readonly same: number;
	/** What stands against the others. */
	readonly problems: readonly Problem[];
};

const hex = (hash: Buffer): string => hash.toString('hex');

async function knownOf(on: Queryable, crypto: RegisterCrypto, found: readonly FoundFamily[]): Promise<Known> {
	const kkHashes = found.map(({ family }) => crypto.hash('kk', family.kkNumber));
	const nikHashes = found.flatMap(({ family }) => family.members.map(({ nik }) => crypto.hash('nik', nik)));
	const { rows } = await on.query<{
		kk_hash: Buffer;
		family: Buffer;
		nik_hash: Buffer | null;
		resident: Buffer | null;
	}>(
		`select f.kk_hash, f.sealed as family, r.nik_hash, r.sealed as resident
		from register_families f left join register_residents r on r.family_id = f.id
		where f.id in (
			select id from register_families where kk_hash = any($1)
			union select family_id from register_residents where nik_hash = any($2))`,
		[kkHashes, nikHashes],
	);
	const families = new Map<string, { family: SealedFamily; members: string[] }>();
	const residents = new Map<string, { kkHash: string; resident: SealedResident }>();
	for (const row of rows) {
		const kkHash = hex(row.kk_hash);
		if (!families.has(kkHash))
			families.set(kkHash, { family: openFamily(crypto, row.kk_hash, row.family), members: [] });
		if (!row.nik_hash || !row.resident) continue;
		families.get(kkHash)!.members.push(hex(row.nik_hash));
		residents.set(hex(row.nik_hash), { kkHash, resident: openResident(crypto, row.nik_hash, row.resident) });
	}
	return { families, residents };
}

/** Whether the register has nobody. */
export async function isEmpty(on: Queryable): Promise<boolean> {
	return (await on.query('select from register_families limit 1')).rows.length === 0;
}

/** Holds families against the register. Nothing is written; the register is only added to by an import, never changed. */
export async function compareFamilies(
	on: Queryable,
	crypto: RegisterCrypto,
	found: readonly FoundFamily[],
): Promise<Compared> {
	if (found.length === 0) return { fresh: [], same: 0, problems: [] };
	const known = await knownOf(on, crypto, found);
	if (known.families.size === 0) return { fresh: found, same: 0, problems: [] };
	const fresh: FoundFamily[] = [];
	const problems: Problem[] = [];
	let same = 0;
	for (const one of found) {
		const against = problemsOf(crypto, known, one);
		problems.push(...against);
		if (against.length > 0) continue;
		if (known.families.has(hex(crypto.hash('kk', one.family.kkNumber)))) same += one.lines.length;
		else fresh.push(one);
	}
	return { fresh, same, problems };
}

function problemsOf(crypto: RegisterCrypto, known: Known, { family, lines }: FoundFamily): Problem[] {
	const problems: Problem[] = [];
	const kkHash = hex(crypto.hash('kk', family.kkNumber));
	const there = known.families.get(kkHash);
	const first = lines[0]!.line;
	if (there && !isDeepStrictEqual(there.family.address, family.address))
		problems.push({ line: first, column: 'kkNumber', code: 'kk_in_register' });
	const given = new Set<string>();
	for (const { line, resident } of lines) {
		const { kkNumber: _, ...person } = resident;
		const nikHash = hex(crypto.hash('nik', resident.nik));
		given.add(nikHash);
		const stored = known.residents.get(nikHash);
		if (stored && (stored.kkHash !== kkHash || !isDeepStrictEqual(stored.resident, person)))
			problems.push({ line, column: 'nik', code: 'nik_of_other' });
		if (there && !stored) problems.push({ line, column: 'kkNumber', code: 'kk_in_register' });
	}
	if (there?.members.some((member) => !given.has(member)))
		problems.push({ line: first, column: 'kkNumber', code: 'kk_lacks_somebody' });
	return problems;
}
