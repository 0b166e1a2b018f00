import { blanks } from '#domain/catalogue/card.ts';
import { dateInWib } from '#domain/time/office-time.ts';
import { addWorkingDays } from '#domain/time/working-days.ts';
import { workingCalendar } from '#features/booking/server/public.ts';
import { expectDelivery } from '#features/stock/server/expect-delivery.ts';
import { receiveBlanks } from '#features/stock/server/record-stock.ts';
import { isStockRecorded } from '#features/stock/server/stock-queries.ts';
import type { Ctx } from '#server/ctx.ts';

/** Working days from now in which the demo expects the next blanks, and their share of the first ones. */
const nextDelivery = { days: 15, share: 0.5 } as const;

/**
 * Records the blanks with which the demo of a city begins, where its settings name some: received by the administrator at `then`, and more
 * expected after now. Nothing where stock is recorded already.
 */
export async function recordDemoBlanks(administrator: Ctx, then: Ctx): Promise<void> {
	const begun = then.city.settings.demoBlanks;
	if (!begun || (await isStockRecorded(then))) return;
	const calendar = await workingCalendar(administrator, administrator.db);
	const expectedOn = addWorkingDays(dateInWib(administrator.now()), nextDelivery.days, calendar);
	for (const blank of blanks) {
		const received = await receiveBlanks(then, { blank, quantity: String(begun[blank]) });
		const quantity = String(Math.ceil(begun[blank] * nextDelivery.share));
		const expected = await expectDelivery(administrator, { blank, quantity, expectedOn });
		if (!received.ok || !expected.ok) throw new Error(`the demo could not record its blanks of ${blank}`);
	}
}
