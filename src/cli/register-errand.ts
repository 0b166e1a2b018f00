import type { Ctx } from '#server/ctx.ts';
import type { RegisterErrand } from './register-arguments.ts';

/** Does with the register what the command was given; each part is read only when it is wanted. */
export async function runErrand(ctx: Ctx, errand: RegisterErrand): Promise<unknown> {
	if (errand.verb === 'import')
		return await (await import('./register-import.ts')).importRegister(ctx, errand);
	if (errand.verb === 'export')
		return await (await import('./register-export.ts')).exportRegister(ctx, errand.file);
	return await (await import('./register-generate.ts')).generateRegister(ctx, errand.residents);
}
