import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { KeptMail, KeptMails, MailPort } from './port.ts';

/** Keeps messages as files, for demo mode: one JSON file each, attachments beside it. */
export function fileMail(folder: string): MailPort & { readonly kept: KeptMails } {
	const safe = (text: string) => text.replace(/[^\w.-]/g, '_');
	const read = async (file: string): Promise<KeptMail | null> => {
		const text = await readFile(join(folder, file), 'utf8').catch(missing);
		return text === null ? null : (JSON.parse(text) as KeptMail);
	};
	const find = (id: string) => read(`${safe(id)}.json`);
	return {
		send: async (id, mail) => {
			await mkdir(folder, { recursive: true, mode: 0o700 });
			for (const a of mail.attachments ?? [])
				await writeFile(join(folder, `${safe(id)}.${safe(a.filename)}`), a.content, { mode: 0o600 });
			const kept: KeptMail = {
				...mail,
				id,
				at: new Date().toISOString(),
				attachments: (mail.attachments ?? []).map((a) => safe(a.filename)),
			};
			const file = join(folder, `${safe(id)}.json`);
			await writeFile(`${file}.part`, JSON.stringify(kept), { mode: 0o600 });
			await rename(`${file}.part`, file);
		},
		check: async () => null,
		close: async () => {},
		kept: {
			list: async () => {
				const names = (await readdir(folder).catch(missing)) ?? [];
				const mails = await Promise.all(names.filter((name) => name.endsWith('.json')).map(read));
				return mails.filter((mail) => mail !== null).sort((a, b) => b.at.localeCompare(a.at));
			},
			find,
			attachment: async (id, name) => {
				const mail = await find(id);
				if (!mail?.attachments.includes(name)) return null;
				return await readFile(join(folder, `${safe(id)}.${name}`)).catch(missing);
			},
		},
	};
}

function missing(error: NodeJS.ErrnoException): null {
	if (error.code === 'ENOENT') return null;
	throw error;
}
