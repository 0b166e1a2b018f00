import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DataFolderError, lockFolder } from './embedded.ts';

let folder: string;
let other: ChildProcess | null = null;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'e-open-lock-'));
});
afterEach(() => {
	other?.kill();
	other = null;
	chmodSync(folder, 0o700);
	rmSync(folder, { recursive: true, force: true });
});

describe('the lock of a data folder', () => {
	test('is made for its owner alone, and freed', () => {
		const free = lockFolder(join(folder, 'data'));
		expect(statSync(join(folder, 'data')).mode & 0o777).toBe(0o700);
		expect(statSync(join(folder, 'data/lock')).mode & 0o777).toBe(0o600);
		free();
		expect(existsSync(join(folder, 'data/lock'))).toBe(false);
	});

	test('is refused while another process lives that holds it', () => {
		other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)']);
		writeFileSync(join(folder, 'lock'), String(other.pid));
		expect(() => lockFolder(folder)).toThrow(DataFolderError);
		expect(() => lockFolder(folder)).toThrow(`in use by another running e-Open (process ${other.pid})`);
	});

	test('is taken over from a process that has ended', () => {
		const { pid } = spawnSync(process.execPath, ['-e', '']);
		writeFileSync(join(folder, 'lock'), String(pid));
		const free = lockFolder(folder);
		expect(existsSync(join(folder, 'lock'))).toBe(true);
		free();
	});

	test('says so when the folder cannot be written', () => {
		const file = join(folder, 'a-file');
		writeFileSync(file, '');
		expect(() => lockFolder(join(file, 'data'))).toThrow(/cannot be written \(ENOTDIR\)/);
	});
});
