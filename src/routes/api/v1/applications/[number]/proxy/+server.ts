import { maskNik } from '#domain/identity/nik.ts';
import { done, type Result } from '#domain/refusal.ts';
import { nameProxy, seeProxy, withdrawProxy } from '#features/applications/server/hand-over/name-proxy.ts';
import type { Written } from '#server/api/components.ts';
import { endpoint, otherMethods } from '#server/api/handle.ts';
import type { Ctx } from '#server/ctx.ts';

async function tellProxy(ctx: Ctx, number: string): Promise<Result<Written<'Proxy'>>> {
	const proxy = await seeProxy(ctx, number);
	if (!proxy.ok) return proxy;
	const { name, nik, namedAt } = proxy.value;
	return done({ name, nik: maskNik(nik), namedAt: namedAt.toISOString() });
}

export const GET = endpoint('showProxy', ({ ctx, params }) => tellProxy(ctx, params['number'] ?? ''));
export const PUT = endpoint('nameProxy', async ({ ctx, params, body }) => {
	const number = params['number'] ?? '';
	const named = await nameProxy(ctx, { number, ...body });
	return named.ok ? await tellProxy(ctx, number) : named;
});
export const DELETE = endpoint('withdrawProxy', ({ ctx, params }) =>
	withdrawProxy(ctx, { number: params['number'] ?? '' }),
);
export const fallback = otherMethods('/applications/{number}/proxy');
