import type { FoundSession } from '#features/accounts/server/public.ts';
import type { Locale } from '#domain/text.ts';
import type { Ctx } from '#server/ctx.ts';

declare global {
	namespace App {
		interface Error {
			/** Stands in the log beside what happened. */
			id?: string;
			/** Of whoever asked, where the page could not be loaded. */
			locale?: Locale;
		}
		interface Locals {
			/** The parts of the product, acting as whoever is signed in. */
			ctx: Ctx;
			session: FoundSession | null;
			/** The account whose session has ended, when the cookie still names it. */
			expiredAccountId: string | null;
			locale: Locale;
			/** Where the request came from, for limits. */
			address: string;
		}
	}
}

export {};
