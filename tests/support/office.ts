import { officerToken, type ApiClient } from './api-client.ts';
import { codeIn, noticeTo, officer } from './e2e.ts';

/** What the office sees of an application in a journey. */
export type SeenAtDesk = {
	readonly takenBy: 'me' | 'other' | null;
	readonly documents: readonly { readonly requirement: string; readonly stored: unknown }[];
	readonly linked?: readonly { readonly number: string; readonly service: string }[];
};

/** The office's part of a journey, through the API. */
export const officeBy = (api: ApiClient) => {
	const act = async (
		number: string,
		role: string,
		which: string,
		action: string,
		body: unknown = {},
	): Promise<unknown> =>
		api.must('act', {
			token: await officerToken(api, officer(role, which)),
			params: { number, action },
			body,
		});
	const seenByVerifier = async (number: string): Promise<SeenAtDesk> =>
		(await api.must('getApplication', {
			token: await officerToken(api, officer('verifier', 'verifikator.kota')),
			params: { number },
		})) as SeenAtDesk;
	/** Printed, given on by who printed it, and received where it is collected: ready. */
	const bring = async (number: string): Promise<void> => {
		await act(number, 'siak_operator', 'siak', 'print');
		const giver = await officerToken(api, officer('siak_operator', 'siak'));
		const { paper, pickup } = (await api.must('getApplication', { token: giver, params: { number } })) as {
			paper: { code: string; heldBy: string };
			pickup: { office: string } | null;
		};
		if (pickup === null || paper.heldBy === pickup.office) {
			await act(number, 'siak_operator', 'siak', 'make_ready');
			return;
		}
		const params = { code: paper.code };
		await api.must('givePaper', { token: giver, params, body: { as: paper.heldBy, to: pickup.office } });
		const receiver = await officerToken(api, officer('counter_officer', 'loket'));
		await api.must('receivePaper', { token: receiver, params, body: { as: pickup.office } });
	};
	const collect = async (number: string, email: string): Promise<void> => {
		const code = codeIn(await noticeTo(email, 'ready', number));
		await act(number, 'counter_officer', 'loket', 'hand_over', { code, idChecked: true, dataChecked: true });
	};
	return {
		act,
		seenByVerifier,
		bring,
		/** The numbers and services of what was sent along. */
		linkedOf: async (number: string) => (await seenByVerifier(number)).linked ?? [],
		/** Every stored document is good; approved. */
		approve: async (number: string): Promise<void> => {
			const { documents, takenBy } = await seenByVerifier(number);
			if (takenBy !== 'me') await act(number, 'verifier', 'verifikator.kota', 'take');
			const verdicts = documents
				.filter((one) => one.stored)
				.map(({ requirement }) => ({ target: `document:${requirement}`, good: true }));
			await act(number, 'verifier', 'verifikator.kota', 'approve', { verdicts });
		},
		/** In SIAK already: printed, ready, handed over with the code from the mail. */
		handOver: async (number: string, email: string): Promise<void> => {
			await bring(number);
			await collect(number, email);
		},
		/** Ready: handed over with the code from the mail. */
		collect,
	};
};
