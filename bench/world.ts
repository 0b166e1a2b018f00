import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onServer } from './on-server.ts';
import sharp from 'sharp';
import { exampleAnswers, exampleApplicant } from '#domain/catalogue/examples.ts';
import type { Answers } from '#domain/catalogue/form.ts';
import { dateInWib } from '#domain/time/office-time.ts';
import { createApplicant, createOfficer } from '#features/accounts/server/public.ts';
import { startSession } from '#features/accounts/server/start-session.ts';
import { listOffices, listPickupDays } from '#features/booking/server/public.ts';
import { actingAs, openCtx, type Ctx } from '#server/ctx.ts';
import { readEnv } from '#env';
import { fictionalFamilies, seedPopulation } from '../db/seed/seed-population.ts';
import { seedBase } from '../db/seed/seed-base.ts';

/** What is applied for: three required documents, members, conditional pages. */
export const applied = {
	service: 'KK',
	variant: 'BARU_KELUARGA',
	documents: ['BUKU_NIKAH', 'KK_ASAL', 'SKPWNI'],
} as const;

export type BenchApplicant = {
	readonly accountId: string;
	/** Of an API session. */
	readonly token: string;
	readonly nik: string;
	readonly kkNumber: string;
	readonly answers: Answers;
};
export type BenchPlace = { readonly office: string; readonly date: string };

/** Everything a round needs, in a database of its own. */
export type World = {
	/** The settings to start the product with. */
	readonly settings: Readonly<Record<string, string>>;
	readonly ctx: Ctx;
	readonly applicants: readonly BenchApplicant[];
	/** So that a few applicants stand for many: the same may be asked for again at once. One statement, part of what is measured. */
	readonly forgetClaims: (number: string) => Promise<void>;
	readonly places: readonly BenchPlace[];
	readonly officer: { readonly accountId: string; readonly cookie: string; readonly token: string };
	readonly photos: readonly Buffer[];
	/** Closes and removes database and files. */
	remove(): Promise<void>;
};

const RESIDENTS = 1_000;
const PHOTO_BYTES = 290 * 1024;

/** Makes a database with the city's data, residents, applicants with open sessions and an officer; every day has places enough. */
export async function makeWorld(options: {
	readonly server: string;
	readonly origin: string;
	readonly port: number;
	readonly smtpUrl: string;
	readonly applicants: number;
}): Promise<World> {
	const database = `e_open_bench_${process.pid}`;
	const dataDir = mkdtempSync(join(tmpdir(), 'e-open-bench-'));
	const url = new URL(options.server);
	url.pathname = `/${database}`;
	const settings = {
		PORT: String(options.port),
		HOST: '127.0.0.1',
		PUBLIC_ORIGIN: options.origin,
		DATABASE_URL: url.href,
		DATA_DIR: dataDir,
		DEMO: 'false',
		SMTP_URL: options.smtpUrl,
		SECRET_KEYS: `bench:${Buffer.alloc(32, 'a key of the bench').toString('base64')}`,
		LOG_LEVEL: 'warn',
	};
	await onServer(options.server, `create database ${database}`);
	let opened: Ctx | null = null;
	const remove = async (): Promise<void> => {
		await opened?.close();
		await onServer(options.server, `drop database if exists ${database} with (force)`);
		rmSync(dataDir, { recursive: true, force: true });
	};
	try {
		const ctx = (opened = await openCtx(readEnv(settings)));
		await seedBase(ctx.db, ctx.city);
		await seedPopulation(ctx, RESIDENTS);
		await ctx.database.pool.query(`update offices set quotas = '{"paper": 1000000, "card": 1000000}'`);
		const applicants = await makeApplicants(ctx, options.applicants);
		const officer = await makeOfficer(ctx);
		const places = await listPlaces(ctx);
		const photos = await Promise.all(applied.documents.map((_, i) => makePhoto(i)));
		const forgetClaims = async (number: string): Promise<void> =>
			void (await ctx.database.pool.query(
				'delete from application_claims where application_id = (select id from applications where number = $1)',
				[number],
			));
		return { settings, ctx, applicants, officer, places, photos, forgetClaims, remove };
	} catch (error) {
		await remove().catch(() => {});
		throw error;
	}
}

const openSession = async (
	ctx: Ctx,
	account: { id: string; kind: 'applicant' | 'officer' },
	kind: 'web' | 'api',
): Promise<string> =>
	(
		await ctx.db
			.transaction()
			.execute(
				async (tx) =>
					await startSession(ctx, tx, account, { kind, secondFactor: account.kind === 'officer' }),
			)
	).token;

async function makeApplicants(ctx: Ctx, count: number): Promise<BenchApplicant[]> {
	const today = dateInWib(ctx.now());
	const made: BenchApplicant[] = [];
	for (const family of fictionalFamilies(ctx.city.regions, RESIDENTS, 500)) {
		if (made.length === count) break;
		const nik = exampleApplicant(`${applied.service}/${applied.variant}`, family, today);
		const answers = exampleAnswers(`${applied.service}/${applied.variant}`, family, today);
		const person = family.members.find((member) => member.nik === nik);
		if (!nik || !answers || !person) continue;
		const { kkNumber } = family;
		const place = String(made.length).padStart(3, '0');
		const accountId = await createApplicant(ctx, {
			nik,
			kkNumber,
			name: person.name,
			email: `bench-${place}@e-open.example`,
			phone: `+6281300000${place}`,
			password: randomUUID(),
		});
		const token = await openSession(ctx, { id: accountId, kind: 'applicant' }, 'api');
		made.push({ accountId, token, nik, kkNumber, answers });
	}
	return made;
}

async function makeOfficer(ctx: Ctx): Promise<World['officer']> {
	const accountId = await createOfficer(ctx, {
		name: 'Verifikator Bench',
		email: 'bench-verifikator@e-open.example',
		phone: null,
		password: randomUUID(),
		totpSecret: 'K5XW4ZDFOJTHK3DCNFXGC5DVMFWGS3DM',
		officeId: 'disdukcapil',
		grants: [{ role: 'verifier', jurisdiction: { kind: 'city' } }],
	});
	const account = { id: accountId, kind: 'officer' } as const;
	return {
		accountId,
		cookie: await openSession(ctx, account, 'web'),
		token: await openSession(ctx, account, 'api'),
	};
}

async function listPlaces(ctx: Ctx): Promise<BenchPlace[]> {
	const places: BenchPlace[] = [];
	for (const office of await listOffices(ctx.db, 'paper'))
		for (const day of (await listPickupDays(actingAs(ctx, { kind: 'system' }), ctx.db, office.id, 'paper')) ??
			[])
			places.push({ office: office.id, date: day.date });
	return places;
}

/** A grainy picture, as phones take them in poor light, of about 280 KB. */
async function makePhoto(seed: number): Promise<Buffer> {
	let quality = 95;
	for (;;) {
		const picture = await sharp({
			create: {
				width: 1_200,
				height: 900,
				channels: 3,
				background: { r: 200 - seed * 20, g: 190, b: 180 },
				noise: { type: 'gaussian', mean: 128, sigma: 20 },
			},
		})
			.jpeg({ quality })
			.toBuffer();
		if (picture.length <= PHOTO_BYTES || quality <= 10) return picture;
		quality -= 2;
	}
}
