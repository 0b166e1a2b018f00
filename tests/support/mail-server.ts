import { randomUUID } from 'node:crypto';
import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export type ReceivedMail = {
	to: string;
	subject: string;
	text: string;
	at: number;
	attachments: { filename: string; base64: string }[];
};

/** A real SMTP server on a free port that keeps each mail it receives as a JSON file in the folder. */
export async function receiveMails(folder: string): Promise<{ port: number; close(): Promise<void> }> {
	const server = new SMTPServer({
		authOptional: true,
		disabledCommands: ['STARTTLS', 'AUTH'],
		onData: (stream, _session, done) => {
			simpleParser(stream).then(
				(mail) => {
					const kept: ReceivedMail = {
						to: [mail.to]
							.flat()
							.map((to) => to?.text ?? '')
							.join(', '),
						subject: mail.subject ?? '',
						text: mail.text ?? '',
						at: Date.now(),
						attachments: mail.attachments.map((a) => ({
							filename: a.filename ?? '',
							base64: a.content.toString('base64'),
						})),
					};
					const file = join(folder, `${randomUUID()}.json`);
					writeFileSync(`${file}.part`, JSON.stringify(kept));
					renameSync(`${file}.part`, file);
					done();
				},
				(error: Error) => done(error),
			);
		},
	});
	// A product that is stopped while it sends breaks its connection off; what it sent before is kept.
	server.on('error', () => {});
	await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
	return {
		port: (server.server.address() as { port: number }).port,
		close: () => new Promise((done) => server.close(() => done())),
	};
}
