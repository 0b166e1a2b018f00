import { createReadStream, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { readErrand, type RegisterErrand } from './register-arguments.ts';
import { runErrand } from './register-errand.ts';
import type { ExportReport } from './register-export.ts';
import type { GenerateReport } from './register-generate.ts';
import type { ImportReport } from './register-import.ts';
import { askProduct } from './with-product.ts';

const counted = (count: number, one: string, many = `${one}s`): string =>
	`${count.toLocaleString('en')} ${count === 1 ? one : many}`;

/** What the command says of an import, and its exit code: 1 when a line was bad and nothing was changed. */
function sayImport(report: ImportReport): number {
	const { lines, bad, leftOut, warnings, added, same, written, said, findings, errorsFile } = report;
	for (const finding of said) process.stderr.write(`${finding}\n`);
	if (findings > said.length)
		process.stderr.write(`... and ${counted(findings - said.length, 'more finding')}\n`);
	if (errorsFile) process.stderr.write(`All findings: ${errorsFile}\n`);
	const read = `${counted(lines, 'line')} read, ${bad.toLocaleString('en')} of them bad${warnings > 0 ? `, ${counted(warnings, 'warning')}` : ''}`;
	if (!written) {
		process.stderr.write(
			`${read}. Nothing was changed. Correct them, or bring in the families without a bad line by --skip-bad-lines.\n`,
		);
		return 1;
	}
	const left =
		leftOut > 0
			? `; ${counted(leftOut, 'good line')} left out with their families, since a KK comes in whole or not at all`
			: '';
	process.stdout.write(
		`${read}. ${counted(added, 'resident')} brought in, ${same.toLocaleString('en')} there already${left}.\n`,
	);
	return 0;
}

const sayExport = ({ families, residents }: ExportReport): void => {
	process.stderr.write(
		`${counted(residents, 'resident')} of ${counted(families, 'family', 'families')} written, unencrypted.\n`,
	);
};

const sayGenerate = ({ added, residents }: GenerateReport): void => {
	process.stdout.write(
		added === 0
			? `There are ${residents.toLocaleString('en')} fictional residents or more already.\n`
			: `${counted(added, 'fictional resident')} added.\n`,
	);
};

const ask = async <T>(
	errand: RegisterErrand,
	show: (report: T) => unknown,
	elsewhere = errand,
): Promise<number> =>
	await askProduct(
		{ name: 'register', errand: elsewhere, here: async (ctx) => (await runErrand(ctx, errand)) as T },
		show,
	);

/** To standard output. A running server cannot write there: it writes a file of ours, which is passed on and removed. */
async function exportToOutput(): Promise<number> {
	const folder = mkdtempSync(join(tmpdir(), 'e-open-export-'));
	const file = join(folder, 'register.csv');
	const passOn = async (report: ExportReport): Promise<void> => {
		if (existsSync(file)) await pipeline(createReadStream(file), process.stdout, { end: false });
		sayExport(report);
	};
	try {
		return await ask({ verb: 'export', file: '-' }, passOn, { verb: 'export', file });
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** The command `register`. */
export async function runRegister(args: readonly string[]): Promise<number> {
	const errand = readErrand(args);
	if (errand.verb === 'import') return await ask(errand, sayImport);
	if (errand.verb === 'generate') return await ask(errand, sayGenerate);
	return errand.file === '-' ? await exportToOutput() : await ask(errand, sayExport);
}
