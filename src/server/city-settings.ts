import type { Ctx } from './ctx.ts';

/** What pages say of the city and its office. */
export type CitySettings = {
	readonly cityName: string;
	readonly officeName: string;
	readonly phone: string;
	readonly email: string;
	readonly complaintName: string;
	readonly complaintUrl: string;
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
	const channel = (setting('complaintChannel') ?? {}) as { name?: string; url?: string };
	const value: CitySettings = {
		cityName: text('cityName'),
		officeName: text('officeName'),
		phone: text('phone'),
		email: text('email'),
		complaintName: channel.name ?? '',
		complaintUrl: channel.url ?? '',
	};
	known = { value, until: at + 60_000 };
	return value;
}
