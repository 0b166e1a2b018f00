import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Mail, MailPort } from './port.ts';

export type KeptMail = Omit<Mail, 'attachments'> & { readonly id: string; readonly at: string; readonly attachments: readonly string[] };

/** Keeps messages as files, for demo mode: one JSON file each, attachments beside it. */
export function fileMail(folder: string): MailPort & { list(): Promise<KeptMail[]>; attachment(id: string, name: string): Promise<Buffer | null> } {
	const safe = (text: string) => text.replace(/[^\w.-]/g, '_');
	return {
		send: async (id, mail) => {
			await mkdir(folder, { recursive: true, mode: 0o700 });
			for (const a of mail.attachments ?? []) await writeFile(join(folder, `${safe(id)}.${safe(a.filename)}`), a.content, { mode: 0o600 });
			const kept: KeptMail = { ...mail, id, at: new Date().toISOString(), attachments: (mail.attachments ?? []).map((a) => safe(a.filename)) };
			const file = join(folder, `${safe(id)}.json`);
			await writeFile(`${file}.part`, JSON.stringify(kept), { mode: 0o600 });
			await rename(`${file}.part`, file);
		},
		check: async () => null,
		close: async () => {},
		list: async () => {
			const names = await readdir(folder).catch(() => []);
			const mails = await Promise.all(
				names.filter((n) => n.endsWith('.json')).map(async (n) => JSON.parse(await readFile(join(folder, n), 'utf8')) as KeptMail),
			);
			return mails.sort((a, b) => b.at.localeCompare(a.at));
		},
		attachment: async (id, name) => await readFile(join(folder, `${safe(id)}.${safe(name)}`)).catch(() => null),
	};
}
