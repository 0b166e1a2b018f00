import { error } from '@sveltejs/kit';
import { finalStatuses } from '#domain/applications/application.ts';
import { fill } from '#domain/text.ts';
import { refusalWords } from '#server/refusals.ts';
import { pickupMessages as m } from '#ui/messages/pickup.ts';
import { ownApplication } from '../../own-application.ts';
import { calendarFile } from '#features/booking/server/calendar-file.ts';
import type { RequestHandler } from './$types';

/** The day as a calendar entry, for its applicant; taken in again after a change it replaces the old one. */
export const GET: RequestHandler = async ({ locals, url, params }) => {
	const { app, service, pickup, meeting } = await ownApplication({ locals, url }, params.number);
	const { locale, env } = locals.ctx;
	const { number, status, submittedAt, revision } = app.row;
	if (submittedAt === null || !pickup || finalStatuses.includes(status))
		error(404, refusalWords({ code: 'not_found' }, locale).title);
	const file = calendarFile({
		number,
		revision,
		title: fill(m.calendarTitle[locale], { service: service.name[locale], office: pickup.officeName }),
		text: fill(meeting === 'recording' ? m.calendarRecording[locale] : m.calendarText[locale], { number }),
		place: `${pickup.officeName}, ${pickup.officeAddress}`,
		date: pickup.date,
		time: pickup.session,
		url: `${env.publicOrigin}/permohonan/${number}`,
		at: locals.ctx.now(),
	});
	return new Response(file, {
		headers: {
			'content-type': 'text/calendar; charset=utf-8',
			'content-disposition': `attachment; filename="${fill(m.calendarFile[locale], { number })}"`,
			'cache-control': 'private, no-store',
		},
	});
};
