import { expect, test } from 'vitest';
import { testCtx } from '../../tests/support/test-db.ts';
import { plan } from './demo/plan.ts';
import { seedDemo } from './seed-demo.ts';

test.each([
	['a Wednesday just after midnight, whose correction falls on the weekend', '2026-11-25T00:20:00+07:00'],
	['a Sunday', '2026-11-29T12:00:00+07:00'],
])(
	'the demo’s past fits before %s',
	async (_, now) => {
		const t = await testCtx({ now });
		try {
			await seedDemo(t.ctx);
			const events = await t.ctx.db
				.selectFrom('applicationEvents')
				.select(['applicationId', 'at'])
				.orderBy('applicationId')
				.orderBy('id')
				.execute();
			expect(new Set(events.map(({ applicationId }) => applicationId)).size).toBeGreaterThan(plan.length / 2);
			for (const [at, event] of events.entries()) {
				const before = events[at - 1];
				if (before?.applicationId === event.applicationId)
					expect(event.at.getTime()).toBeGreaterThanOrEqual(before.at.getTime());
				expect(event.at.getTime()).toBeLessThanOrEqual(t.ctx.now().getTime());
			}
		} finally {
			await t.close();
		}
	},
	180_000,
);
