import { isLate, passOnBy } from '#domain/custody/lateness.ts';
import { done } from '#domain/refusal.ts';
import { accountContact } from '#features/accounts/server/public.ts';
import { workingCalendar } from '#features/booking/server/public.ts';
import { audit } from '#server/audit.ts';
import { actingAs, type Ctx } from '#server/ctx.ts';
import { transact } from '#server/db/transact.ts';
import { postNotice } from '#server/outbox.ts';
import { insertLateLeg, listOnTheirWay } from './late-queries.ts';

/**
 * Job, each morning: notes what was kept longer than a leg may take, once for each leg, and tells who carries it; what an office keeps,
 * its supervisor sees. Returns how many legs were noted.
 */
export async function noteLateLegs(ctx: Ctx): Promise<number> {
	const system = actingAs(ctx, { kind: 'system' });
	const now = ctx.now();
	const calendar = await workingCalendar(ctx, ctx.db);
	const late = (await listOnTheirWay(ctx.db)).filter(({ heldSince }) => isLate(heldSince, now, calendar));
	let noted = 0;
	for (const item of late) {
		const { holder } = item;
		if (holder.kind === 'applicant') continue;
		const wrote = await transact(system.db, async (tx) => {
			const fresh = await insertLateLeg(tx, {
				paperId: item.kind === 'paper' ? item.id : null,
				bagId: item.kind === 'bag' ? item.id : null,
				holderOffice: holder.kind === 'office' ? holder.officeId : null,
				holderAccount: holder.kind === 'carrier' ? holder.accountId : null,
				heldSince: item.heldSince,
				dueOn: passOnBy(item.heldSince, calendar),
				notedAt: now,
			});
			if (!fresh) return done(false);
			await audit(system, tx, {
				action: 'custody_late',
				subjectKind: item.kind,
				subjectId: item.id,
				detail: {},
			});
			const carrier = holder.kind === 'carrier' && !item.suspended ? holder.accountId : null;
			const contact = carrier === null ? null : await accountContact(system, tx, carrier);
			if (contact)
				await postNotice(system, tx, {
					kind: 'hand_over_late',
					accountId: carrier,
					applicationId: null,
					body: {
						to: contact.email,
						locale: contact.locale,
						values: { name: contact.name, label: item.code, date: passOnBy(item.heldSince, calendar) },
					},
				});
			return done(true);
		});
		if (wrote.ok && wrote.value) noted += 1;
	}
	return noted;
}
