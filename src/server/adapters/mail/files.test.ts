import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { fileMail } from './files.ts';

const folder = mkdtempSync(join(tmpdir(), 'e-open-mail-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a message is kept whole, with its attachment, readable by this user alone', async () => {
	const mail = fileMail(join(folder, 'mail'));
	expect(await mail.kept.list()).toEqual([]);
	const words = { to: 'siti@contoh.example', subject: 'Halo', text: 'Isi', html: '<p>Isi</p>' };
	await mail.send('one', {
		...words,
		attachments: [{ filename: 'bukti.pdf', content: Buffer.from('%PDF'), contentType: 'application/pdf' }],
	});
	await mail.send('two', words);
	expect((await mail.kept.list()).map((kept) => kept.id).sort()).toEqual(['one', 'two']);
	expect(await mail.kept.find('one')).toMatchObject({ ...words, id: 'one', attachments: ['bukti.pdf'] });
	expect(String(await mail.kept.attachment('one', 'bukti.pdf'))).toBe('%PDF');
	expect(statSync(join(folder, 'mail/one.json')).mode & 0o077).toBe(0);
	expect(statSync(join(folder, 'mail')).mode & 0o077).toBe(0);
});

test('nothing but kept messages and their attachments is given out', async () => {
	writeFileSync(join(folder, 'secret.json'), '{}');
	const { kept } = fileMail(join(folder, 'mail'));
	expect(await kept.find('../secret')).toBeNull();
	expect(await kept.find('none')).toBeNull();
	expect(await kept.attachment('one', 'json')).toBeNull();
	expect(await kept.attachment('one', '../secret.json')).toBeNull();
	expect(await kept.attachment('none', 'bukti.pdf')).toBeNull();
});
