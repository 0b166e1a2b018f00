import { describe, expect, test } from 'vitest';
import { components } from './components.ts';
import { jsonLimit, readBy, readJson } from './read-request.ts';

const request = (
	body: string | Uint8Array | undefined,
	type?: string,
	headers: Record<string, string> = {},
): Request =>
	new Request('http://localhost/', {
		method: 'POST',
		headers: { ...(type === undefined ? {} : { 'content-type': type }), ...headers },
		...(body === undefined ? {} : { body: body as BodyInit }),
	});

describe('a JSON body', () => {
	test.each([
		['{"a":1}', 'application/json', { kind: 'json', value: { a: 1 } }],
		['{"a":1}', 'application/merge-patch+json; charset=utf-8', { kind: 'json', value: { a: 1 } }],
		['{"a":', 'application/json', { kind: 'refused', code: 'not_json' }],
		['[1]', 'application/json', { kind: 'refused', code: 'not_json' }],
		['null', 'application/json', { kind: 'refused', code: 'not_json' }],
		['', 'application/json', { kind: 'refused', code: 'not_json' }],
		['{"a":1}', 'text/plain', { kind: 'other_type' }],
		['a=1', 'application/x-www-form-urlencoded', { kind: 'other_type' }],
	])('%s as %s', async (body, type, read) => {
		expect(await readJson(request(body, type), false)).toEqual(read);
	});

	test('is an object of UTF-8, whatever the bytes', async () => {
		expect(await readJson(request(Uint8Array.of(0x7b, 0xff, 0x7d), 'application/json'), false)).toEqual({
			kind: 'refused',
			code: 'not_json',
		});
	});

	test('may be left out only where it may', async () => {
		expect(await readJson(request(undefined), true)).toEqual({ kind: 'json', value: {} });
		expect(await readJson(request(undefined), false)).toEqual({ kind: 'refused', code: 'not_json' });
	});

	test('has a limit, announced or not', async () => {
		const long = JSON.stringify({ a: 'x'.repeat(jsonLimit) });
		expect(await readJson(request(long, 'application/json'), false)).toEqual({
			kind: 'refused',
			code: 'body_too_large',
		});
		expect(
			await readJson(request('{}', 'application/json', { 'content-length': String(jsonLimit + 1) }), false),
		).toEqual({ kind: 'refused', code: 'body_too_large' });
	});
});

const fieldsOf = (name: keyof typeof components, input: unknown) => {
	const read = readBy(components[name], input);
	return read.ok ? [] : (read.refusal.fields ?? []).map(({ field, code }) => `${field} ${code}`);
};

describe('input by its schema', () => {
	test.each([
		['SignIn', {}, ['identifier required', 'password required']],
		['SignIn', { identifier: 3, password: 'x'.repeat(1001) }, ['identifier pattern', 'password too_long']],
		['SignIn', { identifier: 'a\0', password: 'x' }, ['identifier pattern']],
		[
			'Registration',
			{ nik: '1', kkNumber: '2', email: 'a', phone: 'b', password: 'c', termsAccepted: 'yes' },
			['termsAccepted not_a_choice'],
		],
		['ApplicationChange', { answers: { anggota: [{ nama: 7 }] } }, ['anggota pattern']],
		[
			'ApplicationChange',
			{ answers: { alamat: true }, revision: 1.5 },
			['alamat pattern', 'revision not_a_number'],
		],
		[
			'ActionInput',
			{ verdicts: [{ target: 'document:KK', good: false, reason: 'Because!' }] },
			['verdicts.0.reason pattern'],
		],
		['Submission', { key: '' }, ['key too_short']],
	] as const)('%s %#: each fault is told by field', (name, input, told) => {
		expect(fieldsOf(name, input)).toEqual(told);
	});

	test('unknown members are passed over', () => {
		expect(readBy(components.SignIn, { identifier: 'a', password: 'b', more: 1 })).toEqual({
			ok: true,
			value: { identifier: 'a', password: 'b' },
		});
	});
});
