import { describe, expect, test } from 'vitest';
import { guard } from './dukcapil-guard.ts';
import { RegisterUnavailable } from './port.ts';

const down = async (): Promise<never> =>
	await Promise.reject(new RegisterUnavailable('down', 'login_failed'));
const fine = async (): Promise<string> => await Promise.resolve('fine');

describe('after failures in a row', () => {
	test('it rests, then one question is tried at a time; one good answer ends the rest', async () => {
		let now = 0;
		const ask = guard({ parallel: 4, patienceMs: 50, failures: 2, restMs: 1_000 }, () => now);
		await expect(ask(down)).rejects.toThrow('down');
		expect(await ask(fine)).toBe('fine');
		await expect(ask(down)).rejects.toThrow('down');
		await expect(ask(down)).rejects.toThrow('down');
		await expect(ask(fine)).rejects.toMatchObject({
			message: 'left alone after failures in a row',
			fault: 'login_failed',
		});
		now = 1_001;
		const first = ask(down);
		await expect(ask(fine)).rejects.toThrow('left alone');
		await expect(first).rejects.toThrow('down');
		await expect(ask(fine)).rejects.toThrow('left alone');
		now = 2_100;
		expect(await ask(fine)).toBe('fine');
		expect(await ask(fine)).toBe('fine');
	});

	test('another kind of error is not the register’s', async () => {
		const ask = guard({ parallel: 1, patienceMs: 50, failures: 1, restMs: 1_000 });
		await expect(ask(async () => await Promise.reject(new TypeError('a mistake of ours')))).rejects.toThrow(
			TypeError,
		);
		expect(await ask(fine)).toBe('fine');
	});
});

test('who waits too long for a turn is told so, and takes nobody’s place', async () => {
	const ask = guard({ parallel: 1, patienceMs: 20, failures: 1, restMs: 1_000 });
	const held = Promise.withResolvers<string>();
	const first = ask(async () => await held.promise);
	await expect(ask(fine)).rejects.toMatchObject({ fault: 'busy' });
	const waiting = ask(fine);
	held.resolve('done');
	expect(await first).toBe('done');
	expect(await waiting).toBe('fine');
	expect(await ask(fine)).toBe('fine');
});

test('what the register throws is known as such by a copy of the program too, and nothing else is', () => {
	const fromAnotherCopy = Object.assign(new Error('away'), { name: 'RegisterUnavailable', fault: 'closed' });
	expect(fromAnotherCopy instanceof RegisterUnavailable).toBe(true);
	expect(new RegisterUnavailable('away') instanceof RegisterUnavailable).toBe(true);
	expect(new TypeError('away') instanceof RegisterUnavailable).toBe(false);
	expect((null as unknown) instanceof RegisterUnavailable).toBe(false);
});
