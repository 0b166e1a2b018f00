import { randomUUID } from 'node:crypto';
import type { VariantPath } from '#domain/catalogue/examples.ts';
import type { Answers } from '#domain/catalogue/form.ts';
import { smallPhoto, type ApiClient } from './api-client.ts';
import { codeIn, mailTo, type Newcomer } from './e2e.ts';
import { applicantFor } from './known-family.ts';

export type SentApplication = { readonly number: string; readonly who: Newcomer; readonly token: string };

/**
 * Registers a resident and sends an application through the API. `steps`: answers over the usual ones, each followed by a photo for these
 * documents, as of somebody who changes their mind.
 */
export async function sendApplication(
	api: ApiClient,
	path: VariantPath,
	steps: readonly { readonly answers?: Answers; readonly documents: readonly string[] }[],
): Promise<SentApplication> {
	const { who, answers } = applicantFor(path);
	const { registration } = await api.must('registerAccount', { body: { ...who, termsAccepted: true } });
	const code = codeIn(await mailTo(who.email, /Kode konfirmasi/));
	await api.must('confirmAccount', { body: { registration, code } });
	const { token } = await api.must('signIn', { body: { identifier: who.nik, password: who.password } });
	const [service = '', variant = ''] = path.split('/');
	const { number } = await api.must('startApplication', {
		token,
		body: { service, variant, termsAccepted: true },
		key: randomUUID(),
	});
	const params = { number };
	let shade = 1;
	for (const step of steps) {
		await api.must('changeApplication', {
			token,
			params,
			body: { answers: { ...answers, telepon: who.phone, ...step.answers } },
		});
		for (const requirement of step.documents)
			await api.must('putDocument', {
				token,
				params: { number, requirement },
				file: await smallPhoto(shade++),
			});
	}
	const { items: offices } = await api.must('listOffices', { token, query: { service } });
	for (const office of offices as readonly { id: string }[]) {
		const { items: days } = await api.must('listPickupDays', {
			token,
			params: { office: office.id },
			query: { service },
		});
		const day = (days as readonly { open: boolean; date: string }[]).findLast(({ open }) => open);
		if (!day) continue;
		await api.must('choosePickup', { token, params, body: { office: office.id, date: day.date } });
		await api.must('submitApplication', { token, params, key: randomUUID(), body: {} });
		return { number, who, token };
	}
	throw new Error('no office has a place');
}
