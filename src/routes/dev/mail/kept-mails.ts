import { error } from '@sveltejs/kit';
import type { KeptMails } from '#server/adapters/mail/port.ts';
import type { Ctx } from '#server/ctx.ts';

/** The messages kept in demo mode; where there are none to read, the page does not exist. */
export function keptMails(ctx: Ctx): KeptMails {
	if (!ctx.env.demo || ctx.mail.kept === undefined) error(404);
	return ctx.mail.kept;
}
