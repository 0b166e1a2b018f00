import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream, existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { columnNames } from '#domain/population-file/columns.ts';
import { writeLine } from '#domain/population-file/line.ts';
import { allFamilies } from '#server/adapters/population-registry/local.ts';
import { audit } from '#server/audit.ts';
import type { Ctx } from '#server/ctx.ts';
import { asCsv } from '#server/population-file/write-records.ts';
import { registerCrypto } from '#server/register-crypto.ts';
import { CannotStart } from '../start/start-problem.ts';
import { refuseForeignRegister } from './register-here.ts';

export type ExportReport = { readonly families: number; readonly residents: number };

async function writeAll(ctx: Ctx, out: Writable): Promise<ExportReport & { readonly file: string }> {
	const hash = createHash('sha256');
	let [families, residents] = [0, 0];
	const put = async (text: string): Promise<void> => {
		hash.update(text);
		if (!out.write(text)) await once(out, 'drain');
	};
	await put(asCsv([[...columnNames]]));
	for await (const page of allFamilies(ctx.database, registerCrypto(ctx.keys))) {
		families += page.filter(({ members }) => members.length > 0).length;
		residents += page.reduce((count, { members }) => count + members.length, 0);
		await put(
			asCsv(page.flatMap(({ address, members }) => members.map((member) => writeLine(member, address)))),
		);
	}
	return { families, residents, file: hash.digest('hex') };
}

/** Writes the whole register to a stream as a population file, unencrypted, and says so in the audit trail. */
async function exportTo(ctx: Ctx, out: Writable): Promise<ExportReport> {
	refuseForeignRegister(ctx);
	const { file, ...counts } = await writeAll(ctx, out);
	await audit(ctx, ctx.db, {
		action: 'export_register',
		subjectKind: 'register',
		subjectId: null,
		detail: { file, ...counts },
	});
	return counts;
}

/**
 * Writes the whole register to a new file that only its owner can read. The file appears under its name when it is whole; one that is
 * there already is not overwritten. "-" is standard output.
 */
export async function exportRegister(ctx: Ctx, path: string): Promise<ExportReport> {
	if (path === '-') return await exportTo(ctx, process.stdout);
	if (existsSync(path)) throw new CannotStart(`${path} is there already: name a new file.`, 2);
	const part = `${path}.part`;
	await rm(part, { force: true });
	const out = createWriteStream(part, { mode: 0o600, flags: 'wx' });
	try {
		await once(out, 'open');
		const report = await exportTo(ctx, out);
		out.end();
		await finished(out);
		await rename(part, path);
		return report;
	} catch (error) {
		out.destroy();
		await rm(part, { force: true });
		const { code, syscall } = error as NodeJS.ErrnoException;
		if (syscall === 'open' || syscall === 'write')
			throw new CannotStart(`${path} cannot be written (${code}).`, 2);
		throw error;
	}
}
