import { createHash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import { sayProblem, type Problem } from '#domain/population-file/problems.ts';
import { dateInWib } from '#domain/time/office-time.ts';
import {
	compareFamilies,
	importFound,
	isEmpty,
	RegisterChanged,
	type Progress,
} from '#server/adapters/population-registry/local.ts';
import { audit } from '#server/audit.ts';
import type { Ctx } from '#server/ctx.ts';
import { checkFile, takenFamilies } from '#server/population-file/check-file.ts';
import {
	findInterrupted,
	forgetInterrupted,
	noteInterrupted,
} from '#server/population-file/import-progress-store.ts';
import { NotCsv } from '#server/population-file/read-records.ts';
import { registerCrypto } from '#server/register-crypto.ts';
import { CannotStart } from '../start/start-problem.ts';
import { errorsFile } from './register-errors.ts';
import { refuseForeignRegister } from './register-here.ts';

/** How an import ended. Everything in it may be shown: it says nothing of anybody. */
export type ImportReport = {
	readonly lines: number;
	/** Lines with something wrong. */
	readonly bad: number;
	/** Good lines left out with their families. */
	readonly leftOut: number;
	readonly warnings: number;
	readonly added: number;
	readonly same: number;
	/** Whether the register was written to at all. */
	readonly written: boolean;
	/** The first findings, in words. */
	readonly said: readonly string[];
	readonly findings: number;
	readonly errorsFile: string | null;
};

const SAID = 100;

const CHUNK = 256 * 1024;

/** The bytes of an open file from its start, and what they hash to once all are read. */
function bytesOf(file: FileHandle): { chunks: AsyncIterable<Buffer>; hash(): string } {
	const hash = createHash('sha256');
	async function* chunks(): AsyncGenerator<Buffer> {
		for (let at = 0; ;) {
			const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(CHUNK), 0, CHUNK, at);
			if (bytesRead === 0) return;
			const chunk = buffer.subarray(0, bytesRead);
			hash.update(chunk);
			at += bytesRead;
			yield chunk;
		}
	}
	return { chunks: chunks(), hash: () => hash.copy().digest('hex') };
}

const whyUnreadable: Readonly<Record<string, string>> = {
	ENOENT: 'There is no file',
	EISDIR: 'This is a folder and no file:',
	EACCES: 'This user may not read',
};

async function openFile(path: string): Promise<FileHandle> {
	try {
		const file = await open(path, 'r');
		if ((await file.stat()).isFile()) return file;
		const kind = (await file.stat()).isDirectory() ? 'a folder and no file' : 'no ordinary file';
		await file.close();
		throw new CannotStart(`This is ${kind}: ${path}`, 2);
	} catch (error) {
		const why = whyUnreadable[(error as NodeJS.ErrnoException).code ?? ''];
		if (!why) throw error;
		throw new CannotStart(`${why} ${path}`, 2);
	}
}

/**
 * Brings a population file into the local register, family by family. With a bad line in it nothing is changed, unless
 * `skipBadLines`: then families without one come in. What is there already stays as it is, so that the same file may be brought in again
 * after it was cut off; `resume` goes on behind the last line written. Refuses, in a sentence, what is no population file.
 */
export async function importRegister(
	ctx: Ctx,
	{ file: path, skipBadLines, resume }: { file: string; skipBadLines: boolean; resume: boolean },
): Promise<ImportReport> {
	refuseForeignRegister(ctx);
	const file = await openFile(path);
	const errors = errorsFile(`${path}.errors.csv`);
	try {
		return await bringIn(ctx, file, errors, { skipBadLines, resume });
	} catch (error) {
		if (error instanceof NotCsv) throw new CannotStart(`${path} ${error.message}.`, 2);
		if (error instanceof RegisterChanged)
			throw new CannotStart(
				`Somebody else changed the register while the file came in, and line ${error.line} does not agree with it any more. What came in before stays: bring the file in again.`,
				5,
			);
		throw error;
	} finally {
		await errors.close();
		await file.close();
	}
}

async function bringIn(
	ctx: Ctx,
	file: FileHandle,
	errors: ReturnType<typeof errorsFile>,
	{ skipBadLines, resume }: { skipBadLines: boolean; resume: boolean },
): Promise<ImportReport> {
	const { kecamatan } = ctx.city.regions;
	const facts = {
		today: dateInWib(ctx.now()),
		kelurahan: new Set(kecamatan.flatMap((one) => one.kelurahan.map(({ code }) => code))),
	};
	const crypto = registerCrypto(ctx.keys);
	const first: Problem[] = [];
	let findings = 0;
	const hear = (problem: Problem): void => {
		findings += 1;
		if (first.length < SAID) first.push(problem);
		errors.add(problem);
	};
	const interrupted = await findInterrupted(ctx.db);
	const from = resume ? (interrupted?.line ?? 0) : 0;

	const empty = await isEmpty(ctx.database.pool);

	const reading = bytesOf(file);
	const checked = await checkFile(
		reading.chunks,
		facts,
		async (families) => {
			const asked = empty ? [] : families.filter(({ lines }) => lines[0]!.line > from);
			return await compareFamilies(ctx.database.pool, crypto, asked);
		},
		hear,
		errors.written,
	);
	const hash = reading.hash();
	if (resume && interrupted?.file !== hash)
		throw new CannotStart('No import of this file was cut off: bring it in without --resume.', 2);
	const report = (
		written: boolean,
		{ added, same }: Pick<Progress, 'added' | 'same'>,
		leftOut: number,
	): ImportReport => ({
		lines: checked.lines,
		bad: checked.bad,
		leftOut,
		warnings: checked.warnings,
		added,
		same,
		written,
		said: first.toSorted((a, b) => a.line - b.line).map(sayProblem),
		findings,
		errorsFile: findings > 0 ? errors.path : null,
	});
	if (checked.bad > 0 && !skipBadLines) return report(false, { added: 0, same: 0 }, 0);

	const counts = { file: hash, lines: checked.lines, bad: checked.bad };
	await audit(ctx, ctx.db, {
		action: 'begin_register_import',
		subjectKind: 'register',
		subjectId: null,
		detail: counts,
	});
	let leftOut = 0;
	const second = bytesOf(file);
	const taken = takenFamilies(second.chunks, facts, checked, (problem) => {
		leftOut += 1;
		hear(problem);
	});
	async function* rest() {
		for await (const families of taken) {
			await errors.written();
			const left = families.filter(({ lines }) => lines[0]!.line > from);
			if (left.length > 0) yield left;
		}
		if (second.hash() !== hash)
			throw new CannotStart('The file was changed while it was read: bring it in again.', 2);
	}
	const progress = await importFound(ctx.database, crypto, rest(), (client, { line }) =>
		noteInterrupted(client, { file: hash, line }),
	);
	await ctx.db.transaction().execute(async (tx) => {
		await forgetInterrupted(tx);
		await audit(ctx, tx, {
			action: 'import_register',
			subjectKind: 'register',
			subjectId: null,
			detail: { ...counts, leftOut, added: progress.added, same: progress.same },
		});
	});
	return report(true, progress, leftOut);
}
