import type { Ctx } from '#server/ctx.ts';

/**
 * Does a job's deed for each application, one by one. A fault of one is logged and keeps none of the others from their turn. Returns for
 * how many it was done.
 */
export async function oneByOne<T extends { readonly number: string }>(
	ctx: Pick<Ctx, 'log'>,
	applications: readonly T[],
	deed: (application: T) => Promise<boolean>,
): Promise<number> {
	let times = 0;
	for (const application of applications) {
		try {
			if (await deed(application)) times += 1;
		} catch (error) {
			ctx.log.error(
				{ err: error, application: application.number },
				'a job could not be done for an application',
			);
		}
	}
	return times;
}
