import { audit } from '#server/audit.ts';
import type { Ctx } from '#server/ctx.ts';
import { growPopulation } from '../../db/seed/seed-population.ts';
import { CannotStart } from '../start/start-problem.ts';
import { refuseForeignRegister } from './register-here.ts';

export type GenerateReport = { readonly added: number; readonly residents: number };

/** Fills the register of the demo with fictional residents until there are so many; those who are there stay. */
export async function generateRegister(ctx: Ctx, residents: number | null): Promise<GenerateReport> {
	refuseForeignRegister(ctx);
	if (!ctx.env.demo)
		throw new CannotStart(
			'register generate makes people who do not exist: in demo mode only. A real register is brought in by register import.',
			2,
		);
	const wanted = residents ?? ctx.env.demoResidents;
	const added = await growPopulation(ctx, wanted);
	await audit(ctx, ctx.db, {
		action: 'generate_register',
		subjectKind: 'register',
		subjectId: null,
		detail: { residents: wanted, added },
	});
	return { added, residents: wanted };
}
