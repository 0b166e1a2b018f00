import { createTransport } from 'nodemailer';
import type { MailPort } from './port.ts';

/** Sends over SMTP, a few connections kept open. */
export function smtpMail(url: string, from: string): MailPort {
	const transport = createTransport({
		url,
		pool: true,
		maxConnections: 3,
		connectionTimeout: 10_000,
		greetingTimeout: 10_000,
		socketTimeout: 20_000,
	} as Parameters<typeof createTransport>[0]);
	return {
		send: async (id, mail) => {
			await transport.sendMail({
				from,
				to: mail.to,
				subject: mail.subject,
				text: mail.text,
				html: mail.html,
				messageId: `<${id}@e-open>`,
				// RFC 3834: no out-of-office answers to a machine.
				headers: { 'Auto-Submitted': 'auto-generated' },
				attachments: mail.attachments?.map((a) => ({
					filename: a.filename,
					content: Buffer.from(a.content),
					contentType: a.contentType,
				})),
			});
		},
		check: async () => {
			try {
				await transport.verify();
				return null;
			} catch (error) {
				return (error as Error).message;
			}
		},
		close: async () => transport.close(),
	};
}
