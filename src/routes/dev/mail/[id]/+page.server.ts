import { error } from '@sveltejs/kit';
import { keptMails } from '../kept-mails.ts';
import { textPieces } from '../text-pieces.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx }, params }) => {
	const mail = (await keptMails(ctx).find(params.id)) ?? error(404);
	const { id, at, to, subject, text, attachments } = mail;
	return { locale: ctx.locale, mail: { id, at, to, subject, attachments, pieces: textPieces(text) } };
};
