import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { done, refuse, type Result } from '#domain/refusal.ts';
import { lookup, type Ctx } from '#server/ctx.ts';

const minute = 60;
const hour = 60 * minute;

/**
 * How often something may be tried, counted by what. The limits by address are wide: mobile networks put thousands of people
 * behind one. Those of one name from one address are narrow, so that a stranger cannot lock somebody out from elsewhere.
 */
export const attemptLimits = {
	sign_in: { points: 10, seconds: 15 * minute },
	sign_in_identifier: { points: 60, seconds: hour },
	sign_in_address: { points: 300, seconds: 15 * minute },
	second_factor: { points: 5, seconds: 15 * minute },
	confirm: { points: 5, seconds: 15 * minute },
	code_address: { points: 300, seconds: hour },
	register_email: { points: 10, seconds: hour },
	register_nik: { points: 10, seconds: hour },
	register_address: { points: 300, seconds: hour },
	resend: { points: 3, seconds: 15 * minute },
	request_reset: { points: 3, seconds: 15 * minute },
	request_reset_identifier: { points: 12, seconds: 24 * hour },
	reset: { points: 5, seconds: 15 * minute },
	change_password: { points: 10, seconds: 15 * minute },
	invitation: { points: 10, seconds: 15 * minute },
	approve_documents: { points: 5, seconds: 15 * minute },
	check_document: { points: 60, seconds: 15 * minute },
	hand_over: { points: 10, seconds: 15 * minute },
	track: { points: 10, seconds: 15 * minute },
	consent_code: { points: 5, seconds: 15 * minute },
	queue_address: { points: 60, seconds: hour },
	find_resident: { points: 10, seconds: 15 * minute },
	report_address: { points: 30, seconds: hour },
	report_account: { points: 10, seconds: 24 * hour },
	follow: { points: 10, seconds: 15 * minute },
	follow_report: { points: 60, seconds: hour },
	track_address: { points: 300, seconds: 15 * minute },
} as const satisfies Record<string, { points: number; seconds: number }>;
export type AttemptLimit = keyof typeof attemptLimits;

/** What is counted: the limit's name, and by what (hashed before it is stored). */
export type Attempts = Readonly<Partial<Record<AttemptLimit, string>>>;

const limiterOf = (ctx: Ctx, name: AttemptLimit): RateLimiterPostgres =>
	new RateLimiterPostgres({
		storeClient: ctx.database.pool,
		storeType: 'pool',
		tableName: 'rate_limits',
		tableCreated: true,
		clearExpiredByTimeout: false,
		keyPrefix: name,
		points: attemptLimits[name].points,
		duration: attemptLimits[name].seconds,
	});

const keyed = (ctx: Ctx, attempts: Attempts): [AttemptLimit, string][] =>
	Object.entries(attempts).map(([name, by]) => [
		name as AttemptLimit,
		lookup(ctx, 'token', `${name}:${by}`).toString('base64url'),
	]);

/**
 * Counts one attempt under each limit, before anything is looked at. Refuses `too_many_attempts` with the minutes to wait.
 * Uses the pool: never inside an open transaction.
 */
export async function countAttempt(ctx: Ctx, attempts: Attempts): Promise<Result<null>> {
	let wait = 0;
	for (const [name, key] of keyed(ctx, attempts)) {
		try {
			await limiterOf(ctx, name).consume(key);
		} catch (error) {
			if (!(error instanceof RateLimiterRes)) throw error;
			wait = Math.max(wait, error.msBeforeNext);
		}
	}
	return wait > 0
		? refuse('too_many_attempts', { values: { minutes: Math.ceil(wait / 60_000) } })
		: done(null);
}

/** Takes back an attempt that turned out right. */
export async function forgiveAttempt(ctx: Ctx, attempts: Attempts): Promise<void> {
	for (const [name, key] of keyed(ctx, attempts)) await limiterOf(ctx, name).reward(key);
}

/** Starts counting anew. */
export async function forgetAttempts(ctx: Ctx, attempts: Attempts): Promise<void> {
	for (const [name, key] of keyed(ctx, attempts)) await limiterOf(ctx, name).delete(key);
}

/** The caller's address as it is counted: an IPv6 network of 64 bits is one household. */
export function countedAddress(address: string | null): string {
	if (!address) return 'unknown';
	if (!address.includes(':') || address.startsWith('::ffff:')) return address.replace('::ffff:', '');
	const [head = '', tail = ''] = address.split('::');
	const groups = head === '' ? [] : head.split(':');
	const last = tail === '' ? [] : tail.split(':');
	const all = address.includes('::')
		? [...groups, ...Array<string>(Math.max(0, 8 - groups.length - last.length)).fill('0'), ...last]
		: groups;
	return `${all.slice(0, 4).join(':')}::/64`;
}
