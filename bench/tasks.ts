import { randomUUID } from 'node:crypto';
import type { Send } from './load.ts';
import { applied, type World } from './world.ts';

/** One of the two servers under measurement, and where its parts are. */
export type Side = {
	readonly send: Send;
	/** Before the paths of the API. */
	readonly api: string;
	/** Headers of the officer's request for the queue's page. */
	readonly officerPage: Readonly<Record<string, string>>;
};

/** Requests of a whole submission: draft, answers, pickup, three photos, submit. */
export const requestsOfFlow = 4 + applied.documents.length;

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

/** A draft with its answers and its place: three requests. */
export async function prepareDraft(side: Side, world: World, client: number): Promise<string> {
	const who = world.applicants[client % world.applicants.length]!;
	const place = world.places[Math.floor(Math.random() * world.places.length)]!;
	const headers = bearer(who.token);
	const { service, variant } = applied;
	const started = await side.send('POST', `${side.api}/applications`, headers, {
		service,
		variant,
		termsAccepted: true,
	});
	const { number } = JSON.parse(started.body.toString()) as { number: string };
	await side.send('PATCH', `${side.api}/applications/${number}`, headers, { answers: who.answers });
	await side.send('PUT', `${side.api}/applications/${number}/pickup`, headers, place);
	return number;
}

/** The three photos and the submission: four requests. */
export async function finishDraft(side: Side, world: World, client: number, number: string): Promise<void> {
	const headers = bearer(world.applicants[client % world.applicants.length]!.token);
	for (const [i, requirement] of applied.documents.entries())
		await side.send(
			'PUT',
			`${side.api}/applications/${number}/documents/${requirement}`,
			{ ...headers, 'content-type': 'image/jpeg', 'x-file-name': `${requirement}.jpg` },
			world.photos[i]!,
		);
	await side.send(
		'POST',
		`${side.api}/applications/${number}/submit`,
		{ ...headers, 'idempotency-key': randomUUID() },
		{},
	);
	await world.forgetClaims(number);
}

export async function viewQueuePage(side: Side): Promise<number> {
	const { body } = await side.send('GET', '/petugas', { ...side.officerPage, accept: 'text/html' });
	return body.length;
}

export async function readWorklist(side: Side, world: World): Promise<void> {
	await side.send('GET', `${side.api}/worklist`, bearer(world.officer.token));
}
