import type { FieldProblem } from '#domain/refusal.ts';
import type { Locale, Text } from '#domain/text.ts';
import { fill } from '#domain/text.ts';
import { maskNik } from '#domain/identity/nik.ts';
import { maskKkNumber } from '#domain/identity/kk-number.ts';
import { outputNames } from '#domain/catalogue/output-words.ts';
import type { ReceiverKind } from '#domain/hand-over/receiver.ts';
import { formatDate } from '#domain/time/office-time.ts';
import { findProxy } from '#features/applications/server/hand-over/proxy-store.ts';
import { familyToReceive } from '#features/applications/server/hand-over/read-receiver.ts';
import type { ApplicationView } from '#features/applications/server/view-application.ts';
import type { Ctx } from '#server/ctx.ts';
import { fieldProblemWords } from '#server/refusals.ts';
import { handOverMessages as m } from '#ui/messages/hand-over.ts';
import { worklistMessages as w } from '#ui/messages/officer.ts';
import { signatureMessages } from '#ui/messages/signature.ts';

/** A member of the family is chosen by their name on the KK. */
const familyPrefix = 'family:';

/** Who may receive the document, to choose from: each with the masked data to compare with the original ID. */
async function receiversOf(ctx: Ctx, { app, summary }: ApplicationView) {
	const { locale } = ctx;
	const proxy = await findProxy(ctx.db, app);
	const idOnly = (nik: string): string => fill(m.idOnly[locale], { nik: maskNik(nik) });
	return [
		{
			value: 'applicant',
			label: fill(m.applicant[locale], { name: summary.applicantName }),
			help: idOnly(summary.applicantNik),
		},
		...familyToReceive(ctx, app).map(({ name, nik, birthDate }) => ({
			value: `${familyPrefix}${name}`,
			label: fill(m.family[locale], { name }),
			help: fill(m.idOf[locale], { nik: maskNik(nik), born: formatDate(birthDate, locale) }),
		})),
		...(proxy
			? [
					{
						value: 'proxy',
						label: fill(m.proxy[locale], { name: proxy.name }),
						help: `${m.proxyHelp[locale]} ${idOnly(proxy.nik)}`,
					},
				]
			: []),
		{
			value: 'proxy_on_paper',
			label: m.proxyOnPaper[locale],
			help: m.proxyOnPaperHelp[locale],
		},
	];
}

/** What the counter sees of an application: nothing whole that the original ID shows. */
export async function handOverShown(ctx: Ctx, view: ApplicationView) {
	const { app, service, variant, summary, pickup, siak, linked } = view;
	const { locale } = ctx;
	return {
		number: app.row.number,
		status: app.row.status,
		serviceName: service.name[locale],
		variantName: variant.name[locale],
		bring: variant.bring?.[locale] ?? null,
		applicant: { name: summary.applicantName, nik: maskNik(summary.applicantNik) },
		subject:
			summary.subjectNik !== null && summary.subjectNik !== summary.applicantNik
				? { name: summary.subjectName, nik: summary.subjectNik ? maskNik(summary.subjectNik) : '' }
				: null,
		pickup: pickup ? { officeName: pickup.officeName, date: formatDate(pickup.date, locale) } : null,
		documents:
			siak?.outcome === 'accepted'
				? siak.documents.map(({ kind, number }) => ({
						name: outputNames[kind][locale],
						number: kind === 'kk' ? maskKkNumber(number) : /^\d{16}$/.test(number) ? maskNik(number) : number,
					}))
				: [],
		mayHandOver: view.actions.includes('hand_over'),
		mayReport: view.actions.includes('report_wrong_data'),
		receivers: view.actions.includes('hand_over') ? await receiversOf(ctx, view) : [],
		/** Of the same life event, to be handed over too. */
		along: linked
			.filter(({ status }) => status === 'ready')
			.map((one) => ({ number: one.number, name: one.service.name[locale] })),
	};
}

/** What was posted, as it was typed. */
export function postedHandOver(form: FormData): Readonly<Record<string, string>> {
	const text = (name: string): string => String(form.get(name) ?? '');
	return {
		number: text('number'),
		who: text('who'),
		code: text('code'),
		proxyNik: text('proxyNik'),
		proxyName: text('proxyName'),
		signature: text('signature'),
		idChecked: form.has('idChecked') ? 'yes' : '',
		dataChecked: form.has('dataChecked') ? 'yes' : '',
		signedOnPaper: form.has('signedOnPaper') ? 'yes' : '',
	};
}

/** Who receives it, as the deed reads it. */
export function receiverPosted(typed: Readonly<Record<string, string>>) {
	const who = typed['who'] ?? '';
	const signature = typed['signedOnPaper'] === 'yes' ? undefined : (typed['signature'] ?? '');
	if (who.startsWith(familyPrefix))
		return { receiver: 'family' as const, receivedBy: who.slice(familyPrefix.length), signature };
	const kinds: readonly ReceiverKind[] = ['applicant', 'proxy', 'proxy_on_paper'];
	return {
		receiver: kinds.find((kind) => kind === who) ?? ('applicant' as const),
		receivedBy: typed['proxyName'],
		receiverNik: typed['proxyNik'],
		signature,
	};
}

/** What is wrong at a control of the counter, in its own words where the general ones say too little. */
export function counterWords(problem: FieldProblem, locale: Locale): string {
	const own: Readonly<Record<string, Text>> = {
		code: w.codeWrong,
		idChecked: w.idCheckedMissing,
		dataChecked: m.dataCheckedMissing,
		signature: signatureMessages.missing,
	};
	const labels: Readonly<Record<string, Text>> = {
		proxyName: m.proxyName,
		proxyNik: m.proxyNik,
		receivedBy: m.who,
		reason: m.wrongWhat,
	};
	return own[problem.field]?.[locale] ?? fieldProblemWords(problem, locale, labels[problem.field]?.[locale]);
}
