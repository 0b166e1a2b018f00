import type { Ctx } from '#server/ctx.ts';
import { CannotStart } from '../start/start-problem.ts';

/** Refuses a register that is not kept here. */
export function refuseForeignRegister({ env }: Pick<Ctx, 'env'>): void {
	if (env.register.kind !== 'local')
		throw new CannotStart(
			'The population register is the web service of Ditjen Dukcapil (POPULATION_REGISTRY=dukcapil): it is not kept here, and can only be read.',
			2,
		);
}
