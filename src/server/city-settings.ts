import type { Ctx } from './ctx.ts';

/** What pages say of the city and its office, and what the city decides for its forms. */
export type CitySettings = {
	readonly cityName: string;
	readonly provinceName: string;
	readonly officeName: string;
	/** What the agents of the office in each RW are called. */
	readonly agentName: string;
	readonly phone: string;
	readonly email: string;
	readonly complaintName: string;
	readonly complaintUrl: string;
	/** Undefined: the city has not decided. */
	readonly skpwniValidDays: number | undefined;
};

let known: { readonly value: CitySettings; readonly until: number } | null = null;

/** The city's settings, read at most once a minute, so that a page needs no query for its frame. */
export async function citySettings(ctx: Ctx): Promise<CitySettings> {
	const at = Date.now();
	if (known && known.until > at) return known.value;
	const rows = await ctx.db
		.selectFrom('settings')
		.selectAll()
		.execute()
		.catch((error: unknown) => {
			if (known) return null;
			throw error;
		});
	if (rows === null) return known!.value;
	const setting = (name: string): unknown => rows.find((row) => row.name === name)?.value;
	const text = (name: string): string => String(setting(name) ?? '');
	const days = setting('skpwniValidDays');
	const channel = (setting('complaintChannel') ?? {}) as { name?: string; url?: string };
	const value: CitySettings = {
		cityName: text('cityName'),
		provinceName: text('provinceName'),
		officeName: text('officeName'),
		agentName: text('agentName'),
		phone: text('phone'),
		email: text('email'),
		complaintName: channel.name ?? '',
		complaintUrl: channel.url ?? '',
		skpwniValidDays: typeof days === 'number' && days > 0 ? days : undefined,
	};
	known = { value, until: at + 60_000 };
	return value;
}
