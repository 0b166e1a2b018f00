import { createWriteStream, rmSync, type WriteStream } from 'node:fs';
import { once } from 'node:events';
import { problemWords, weightOf, type Problem } from '#domain/population-file/problems.ts';
import { asCsv } from '#server/population-file/write-records.ts';
import { CannotStart } from '../start/start-problem.ts';

/** A file of findings, for its owner alone; made with the first of them. */
export type ErrorsFile = {
	readonly path: string;
	add(problem: Problem): void;
	/** Waits until what was added has left the memory. */
	written(): Promise<void>;
	close(): Promise<void>;
};

const head = ['line', 'column', 'weight', 'code', 'problem', 'againstLine'];

const rowOf = ({ line, column, code, against }: Problem): string[] => [
	String(line),
	column ?? '',
	weightOf(code),
	code,
	problemWords[code],
	against === undefined ? '' : String(against),
];

/** Findings as CSV in a file only its owner can read; one of an earlier time goes. It says where something is wrong, not what stands there. */
export function errorsFile(path: string): ErrorsFile {
	let stream: WriteStream | null = null;
	let failed: NodeJS.ErrnoException | null = null;
	let waiting: string[][] = [];
	rmSync(path, { force: true });

	function flush(): void {
		if (waiting.length === 0) return;
		if (!stream) {
			stream = createWriteStream(path, { mode: 0o600, flags: 'wx' });
			stream.on('error', (error) => (failed = error));
			waiting.unshift(head);
		}
		stream.write(asCsv(waiting));
		waiting = [];
	}

	const refuseFailed = (): void => {
		if (failed) throw new CannotStart(`The findings cannot be written to ${path} (${failed.code}).`, 2);
	};

	return {
		path,
		add: (problem) => {
			waiting.push(rowOf(problem));
			if (waiting.length >= 1_000) flush();
		},
		written: async () => {
			flush();
			if (stream?.writableNeedDrain && !failed) await once(stream, 'drain').catch(() => {});
			refuseFailed();
		},
		close: async () => {
			flush();
			if (!stream) return;
			stream.end();
			if (!stream.closed) await once(stream, 'close').catch(() => {});
			refuseFailed();
		},
	};
}
