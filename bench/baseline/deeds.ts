import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { lookupHash, open, seal, sealBytes } from '#server/keyring.ts';
import { inTransaction, keyring, keys, query, type Query, type Row } from './database.ts';
import { sealFile, writeDurably } from './files.ts';
import { applicationOf, contextOf, familyOf, type Account } from './reads.ts';

// The work of the product without the product: the same rows read and written, each once, the same sealing, the same flush to
// disk; no rules, no forms, no framework, no second look inside the transaction. Statements by hand, through `pg` alone.

const audit = (on: Query, account: Account, action: string, id: string): Promise<Row[]> =>
	on(
		`insert into audit (at, actor_kind, actor_id, action, subject_kind, subject_id, detail, request_id)
		values (now(), 'applicant', $1, $2, 'application', $3, '{}', $4)`,
		[account.id, action, id, randomUUID()],
	);

const announce = (on: Query, row: Row): Promise<Row[]> =>
	on(`select pg_notify('baseline_changed', $1)`, [JSON.stringify({ id: row.id, revision: row.revision })]);

export async function startDraft(
	account: Account,
	service: string,
	variant: string,
): Promise<{ number: string }> {
	await familyOf(account);
	return inTransaction(async (on) => {
		const id = randomUUID();
		const { key, wrapped } = keyring.newDataKey();
		const [serial] = await on(`select nextval('application_serial') as serial`);
		const number = `BASE-${serial!.serial}`;
		await on(
			`insert into applications (id, number, service, variant, catalogue_revision, applicant_id, entered_by, kelurahan_code,
				rw, data_key, summary, answers, terms_version, terms_accepted_at, created_at, updated_at)
			values ($1, $2, $3, $4, 'baseline', $5, $5, '32.75.01.1001', '001', $6, $7, $8, 'baseline', now(), now(), now())`,
			[
				id,
				number,
				service,
				variant,
				account.id,
				wrapped,
				seal(key, contextOf('summary', id), {
					applicantName: account.details.name,
					subjectName: account.details.name,
				}),
				seal(key, contextOf('answers', id), {}),
			],
		);
		await audit(on, account, 'start', id);
		return { number };
	});
}

export async function saveDraft(
	account: Account,
	number: string,
	answers: unknown,
): Promise<{ revision: number }> {
	await familyOf(account);
	return inTransaction(async (on) => {
		const app = await applicationOf(account, number, on, 'for update');
		const key = keyring.unwrap(app.data_key);
		open(key, contextOf('answers', app.id), app.answers);
		const [after] = await on(
			`update applications set answers = $2, revision = revision + 1, updated_at = now() where id = $1 returning *`,
			[app.id, seal(key, contextOf('answers', app.id), answers)],
		);
		return { revision: after!.revision };
	});
}

export async function storeFile(
	account: Account,
	number: string,
	requirement: string,
	bytes: Buffer,
): Promise<{ id: string }> {
	const storageKey = randomUUID();
	const fileKey = randomBytes(32);
	const sha256 = createHash('sha256').update(bytes).digest();
	await writeDurably(storageKey, sealFile(fileKey, bytes));
	return inTransaction(async (on) => {
		const app = await applicationOf(account, number, on, 'for update');
		const key = keyring.unwrap(app.data_key);
		const id = randomUUID();
		await on(
			`select * from documents where application_id = $1 and requirement = $2 and replaced_at is null`,
			[app.id, requirement],
		);
		await on(
			`insert into documents (id, application_id, requirement, storage_key, file_key, file_name, media_type, byte_size, sha256,
				width, height, uploaded_by, uploaded_at) values ($1, $2, $3, $4, $5, $6, 'image/jpeg', $7, $8, 1200, 900, $9, now())`,
			[
				id,
				app.id,
				requirement,
				storageKey,
				sealBytes(key, `documents.file_key:${id}`, fileKey),
				sealBytes(key, `documents.file_name:${id}`, Buffer.from('foto.jpg')),
				bytes.length,
				sha256,
				account.id,
			],
		);
		await on(
			`update applications set revision = revision + 1, updated_at = now() where id = $1 returning *`,
			[app.id],
		);
		await audit(on, account, 'store_document', app.id);
		return { id };
	});
}

/** The day has no place left. */
export class DayFull extends Error {}

export async function bookDay(
	account: Account,
	number: string,
	office: string,
	date: string,
): Promise<{ revision: number }> {
	return inTransaction(async (on) => {
		const app = await applicationOf(account, number, on, 'for update');
		const [found] = await on(`select * from offices where id = $1`, [office]);
		await on(`select on_date from holidays where not counts_as_working_day`);
		const place = [office, date];
		await on(
			`insert into pickup_days (office_id, on_date, quota_group, quota) values ($1, $2, 'paper', $3) on conflict do nothing`,
			[...place, found!.quotas.paper],
		);
		const taken = await on(
			`update pickup_days set taken = taken + 1 where office_id = $1 and on_date = $2 and quota_group = 'paper' and taken < quota
			returning taken`,
			place,
		);
		if (taken.length === 0) throw new DayFull();
		await on(
			`insert into pickups (application_id, office_id, on_date, quota_group, held_until, booked_at)
			values ($3, $1, $2, 'paper', now() + interval '1 day', now())`,
			[...place, app.id],
		);
		const [after] = await on(
			`update applications set office_id = $2, revision = revision + 1, updated_at = now() where id = $1 returning *`,
			[app.id, office],
		);
		return { revision: after!.revision };
	});
}

export async function submit(
	account: Account,
	number: string,
	submitKey: string,
): Promise<{ number: string; pin: string }> {
	// The key of the request, so that it is answered once.
	await query(
		`insert into idempotency_keys (account_id, key, request_hash, created_at) values ($1, $2, $3, now()) on conflict do nothing`,
		[account.id, submitKey, createHash('sha256').update(number).digest()],
	);
	const members = await familyOf(account);
	const receipt = await inTransaction(async (on) => {
		const app = await applicationOf(account, number, on, 'for update');
		const id = app.id;
		const key = keyring.unwrap(app.data_key);
		const answers = open<object>(key, contextOf('answers', id), app.answers);
		await on(`select requirement from documents where application_id = $1 and replaced_at is null`, [id]);
		await on(
			`select p.*, o.name, o.address from pickups p join offices o on o.id = p.office_id where application_id = $1`,
			[id],
		);
		await on(`update pickups set held_until = null where application_id = $1`, [id]);
		const pin = String(randomBytes(4).readUInt32BE() % 1_000_000).padStart(6, '0');
		const [after] = await on(
			`update applications set status = 'verification', submit_key = $2, submitted_at = now(), summary = $3,
				submitted_answers = $4, pin = $5, subject_hash = $6, revision = revision + 1, updated_at = now() where id = $1 returning *`,
			[
				id,
				submitKey,
				seal(key, contextOf('summary', id), {
					applicantName: account.details.name,
					subjectName: account.details.name,
				}),
				seal(key, contextOf('submitted_answers', id), { answers, members }),
				seal(key, contextOf('pin', id), pin),
				lookupHash(keys.lookup, 'kk', account.details.kkNumber),
			],
		);
		await announce(on, after!);
		await on(
			`insert into application_events (application_id, at, action, from_status, to_status, actor_kind, actor_id)
			values ($1, now(), 'submit', 'draft', 'verification', 'applicant', $2)`,
			[id, account.id],
		);
		await audit(on, account, 'submit', id);
		const noticeId = randomUUID();
		await on(
			`insert into notices (id, kind, channel, account_id, application_id, sealed, created_at)
			values ($1, 'baseline', 'email', $2, $3, $4, now())`,
			[
				noticeId,
				account.id,
				id,
				seal(keys.outbox, `notices.sealed:${noticeId}`, { to: account.details.email, pin }),
			],
		);
		// Tomorrow, so that the product's own workers leave it alone.
		await on(
			`insert into pgboss.job (name, data, start_after) values ('deliver_notice', $1, now() + interval '1 day')`,
			[JSON.stringify({ noticeId })],
		);
		return { number, pin };
	});
	await query(`update idempotency_keys set status = 200, body = $3 where account_id = $1 and key = $2`, [
		account.id,
		submitKey,
		seal(keys.outbox, `idempotency:${submitKey}`, receipt),
	]);
	return receipt;
}
