import { keptMails } from './kept-mails.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx } }) => {
	const mails = await keptMails(ctx).list();
	return {
		locale: ctx.locale,
		mails: mails.map(({ id, at, to, subject, attachments }) => ({
			id,
			at,
			to,
			subject,
			attachments: attachments.length,
		})),
	};
};
