import { describe, expect, test } from 'vitest';
import { SettingsError, type Env } from '#env';
import { DataFolderError } from '#server/db/embedded.ts';
import { CannotStart, problemOf } from './start-problem.ts';

const env = {
	port: 3000,
	host: '10.9.9.9',
	databaseUrl: 'postgres://user:secret@db.example:5433/e_open',
} as Env;
const coded = (code: string, message = code): Error => Object.assign(new Error(message), { code });

describe('what stops a start is one plain sentence', () => {
	test.each([
		[coded('EADDRINUSE'), 4, 'Port 3000 is already in use. Stop the other program or set PORT.'],
		[
			coded('EACCES', 'listen EACCES: permission denied 0.0.0.0:80'),
			4,
			'This user may not listen on port 3000. Set PORT to 1024 or higher.',
		],
		[
			coded('EADDRNOTAVAIL'),
			4,
			'This machine has no address 10.9.9.9. Set HOST to one it has, or to 0.0.0.0.',
		],
		[new SettingsError(['A.', 'B.']), 2, 'A.\nB.'],
		[new DataFolderError('The folder.'), 3, 'The folder.'],
		[new CannotStart('Not so.', 2), 2, 'Not so.'],
		[
			coded('ECONNREFUSED'),
			5,
			'The database e_open at db.example:5433 cannot be reached (ECONNREFUSED). Start it, or correct DATABASE_URL.',
		],
		[
			new AggregateError([coded('ECONNREFUSED')]),
			5,
			'The database e_open at db.example:5433 cannot be reached (ECONNREFUSED). Start it, or correct DATABASE_URL.',
		],
		[
			coded('28P01'),
			5,
			'The database e_open at db.example:5433 cannot be used: the user or password in DATABASE_URL is wrong.',
		],
		[
			coded('3D000'),
			5,
			'The database e_open at db.example:5433 cannot be used: there is no database of this name.',
		],
		[
			new Error('failed', { cause: coded('42501') }),
			5,
			'The database e_open at db.example:5433 cannot be used: this user may not create tables there.',
		],
		[
			new Error('timeout exceeded when trying to connect'),
			5,
			'The database e_open at db.example:5433 does not answer. Start it, or correct DATABASE_URL.',
		],
	])('%s', (error, exitCode, sentence) => {
		expect(problemOf(error, env)).toEqual({ exitCode, sentence });
	});

	test('with the keys of another database too', () => {
		for (const message of [
			'SECRET_KEYS holds no key "k2", which wrapped this data',
			'Unsupported state or unable to authenticate data',
		])
			expect(problemOf(new Error(message), env)).toMatchObject({
				exitCode: 2,
				sentence: expect.stringMatching(/^SECRET_KEYS are not those/),
			});
	});

	test('a surprise has none, and never shows the password of the database', () => {
		expect(problemOf(new Error('surprise'), env)).toBeNull();
		expect(problemOf(coded('ECONNREFUSED'), env)!.sentence).not.toContain('secret');
	});
});
