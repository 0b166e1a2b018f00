import { randomUUID } from 'node:crypto';
import { fail, redirect } from '@sveltejs/kit';
import { filesAtMost } from '#domain/appeals/appeal.ts';
import { complaintKinds, complaintWords } from '#domain/complaints/complaint.ts';
import { sealCookie, sealedCookieOptions } from '#features/accounts/server/sealed-cookie.ts';
import { listOffices } from '#features/booking/server/public.ts';
import { fileComplaint } from '#features/complaints/server/file-complaint.ts';
import { openByPin } from '#features/complaints/server/follow-complaint.ts';
import { listKelurahan } from '#features/complaints/server/place-queries.ts';
import { documentLimits, filesSent } from '#features/documents/server/public.ts';
import { citySettings } from '#server/city-settings.ts';
import { httpStatus } from '#server/refusals.ts';
import { complaintKindWords, reportMessages as m } from '#ui/messages/report.ts';
import { formOf, refusedForm } from '../../refused-form.ts';
import type { Actions, PageServerLoad } from './$types';

const typedFields = [
	'kind',
	'text',
	'who',
	'number',
	'office',
	'kelurahan',
	'identity',
	'name',
	'email',
	'phone',
	'key',
] as const;
type Typed = Readonly<Record<(typeof typedFields)[number], string>>;

/*
 * Open to anyone, signed in or not: a complaint or a report of a demand for money, with or without a name; and the way back to one by its
 * number and PIN. Whether a number is an application's is not told. Reports are limited by address.
 */
export const load: PageServerLoad = async ({ locals: { ctx, session }, url }) => {
	const { locale } = ctx;
	const asked = url.searchParams.get('jenis');
	const { complaintName, complaintUrl } = await citySettings(ctx);
	return {
		kinds: complaintKinds.map((value) => ({ value, label: complaintKindWords[value][locale] })),
		offices: (await listOffices(ctx.db, null)).map(({ id, name }) => ({ value: id, label: name })),
		kelurahan: (await listKelurahan(ctx.db)).map(({ code, name, kecamatan }) => ({
			value: code,
			label: `${name}, ${kecamatan}`,
		})),
		account: session?.actor.kind === 'applicant' ? session.name : null,
		asked: {
			kind: complaintKinds.find((kind) => kind === asked) ?? '',
			number: (url.searchParams.get('nomor') ?? '').slice(0, 60),
			key: randomUUID(),
		},
		limits: { ...complaintWords.text, n: filesAtMost, mb: documentLimits.bytes / (1024 * 1024) },
		elsewhere: { complaintName, complaintUrl },
	};
};

const labels = {
	kind: m.kind,
	text: m.text,
	who: m.who,
	number: m.number,
	name: m.name,
	email: m.email,
	phone: m.phone,
	identity: m.identity,
	berkas: m.files,
};

export const actions: Actions = {
	report: async ({ request, locals: { ctx, address }, cookies }) => {
		const form = await formOf(request);
		const typed = Object.fromEntries(
			typedFields.map((name) => [name, String(form?.get(name) ?? '')]),
		) as Typed;
		const refused = (status: number, refusal: Parameters<typeof refusedForm>[0]) =>
			fail(status, { about: 'report' as const, typed, ...refusedForm(refusal, ctx.locale, labels) });
		if (!form) return refused(413, { code: 'file_too_large' });
		if (typed.identity !== 'named' && typed.identity !== 'anonymous')
			return refused(422, { code: 'invalid_input', fields: [{ field: 'identity', code: 'required' }] });
		const filed = await fileComplaint(ctx, {
			...typed,
			anonymous: typed.identity === 'anonymous',
			files: await filesSent(form),
			address,
		});
		if (!filed.ok) return refused(httpStatus(filed.refusal), filed.refusal);
		const { id, code } = filed.value;
		cookies.set('eopen-lapor', sealCookie(ctx, 'eopen-lapor', { report: id }), sealedCookieOptions(ctx));
		redirect(303, `/lapor/${code}?hasil=diterima`);
	},
	follow: async ({ request, locals: { ctx, address }, cookies }) => {
		const form = await request.formData();
		const code = String(form.get('code') ?? '');
		const opened = await openByPin(ctx, { code, pin: String(form.get('pin') ?? ''), address });
		if (opened.ok) {
			const cookie = sealCookie(ctx, 'eopen-lapor', { report: opened.value.id });
			cookies.set('eopen-lapor', cookie, sealedCookieOptions(ctx));
			redirect(303, `/lapor/${opened.value.code}`);
		}
		const { title, problems } = refusedForm(opened.refusal, ctx.locale, {});
		const unknown = opened.refusal.code === 'not_found';
		return fail(httpStatus(opened.refusal), {
			about: 'follow' as const,
			code,
			title: unknown ? undefined : title,
			problems: unknown ? [{ field: 'code', message: m.notFound[ctx.locale] }] : problems,
		});
	},
};
