import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { manySteps } from './steps.ts';
import { BookingWorld } from './world.ts';

/** The least number of steps of a run, and the most of one round. */
const STEPS = 10_000;
const MOST = 600;
/** To see a run again: `MODEL_SEED=… npm test -- tests/booking`. */
const given = process.env.MODEL_SEED;
const firstSeed = given ? Number(given) : Date.now() % 2_147_483_647;

/** Before ordinary weeks, Christmas and New Year, Nyepi and Idulfitri. */
const mornings = ['2026-11-24T09:00:00+07:00', '2026-12-17T23:30:00+07:00', '2027-03-01T00:10:00+07:00'];

let world: BookingWorld;
beforeAll(async () => {
	world = await BookingWorld.make();
});
afterAll(async () => await world.close());

test(`${STEPS} steps of booking, sending, moving, cancelling, running out, other quotas and closed days: the product answers and keeps what a plain model does`, async () => {
	console.info(`MODEL_SEED=${firstSeed}`);
	const began = performance.now();
	for (let seed = firstSeed; world.steps < STEPS; seed += 1) {
		await fc.assert(
			fc.asyncProperty(fc.constantFrom(...mornings), manySteps(MOST), async (at, steps) => {
				const model = await world.begin(at);
				await fc.asyncModelRun(() => ({ model, real: world }), steps);
			}),
			{ seed, numRuns: 5, interruptAfterTimeLimit: 150_000 },
		);
	}
	const seconds = (performance.now() - began) / 1_000;
	const counts = [...world.counts].map(([what, times]) => `${what} ${times}`).join(', ');
	console.info(`${world.steps} steps in ${seconds.toFixed(0)} s: ${counts}`);
	// A run in which something never happened has not tried it.
	for (const what of ['booked', 'day_full', 'day_not_open', 'sent', 'moved', 'expired', 'quota', 'say'])
		expect(world.counts.get(what), what).toBeGreaterThan(20);
}, 400_000);
