import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countBefore, nextToCall, type CallingCounter, type InLine } from './call-order.ts';
import { givenFrom, numbersADay } from './numbers-a-day.ts';
import { formatQueueNumber, inWords, seriesOf, spokenCall } from './queue-number.ts';
import { groupWords, serviceGroups } from './service-groups.ts';
import { services } from '../catalogue/services.ts';
import { groupOfService } from './service-groups.ts';
import { placeAgain } from './ticket.ts';
import { estimateWait } from './waiting-estimate.ts';

const minute = 60_000;
const line = (id: string, over: Partial<InLine> = {}): InLine => ({
	id,
	group: 'card',
	lane: 'regular',
	orderAt: Number(id.replaceAll(/\D/g, '')) || 0,
	window: null,
	forCounter: null,
	...over,
});
const at: CallingCounter = { number: 1, groups: ['card'], appointments: 0, priority: 0 };

/** The order in which one counter calls all of a line. */
function calledInOrder(all: readonly InLine[], now = 0): string[] {
	const order: string[] = [];
	let counter = at;
	let left = all;
	for (let next = nextToCall(left, counter, now); next; next = nextToCall(left, counter, now)) {
		const { id } = next;
		order.push(id);
		counter = { ...counter, appointments: next.appointments, priority: next.priority };
		left = left.filter((one) => one.id !== id);
	}
	return order;
}

describe('numbers', () => {
	test('are written and said', () => {
		expect(formatQueueNumber(seriesOf('card', 'regular'), 12)).toBe('A-012');
		expect(formatQueueNumber(seriesOf('family', 'priority'), 3)).toBe('PB-003');
		expect(spokenCall('A', 12, 3)).toBe('Nomor antrean A dua belas, silakan ke loket tiga.');
		expect(spokenCall('PB', 101, 11)).toBe('Nomor antrean P B seratus satu, silakan ke loket sebelas.');
		expect([0, 10, 11, 19, 20, 45, 100, 110, 999, 1000, 2015].map(inWords)).toEqual([
			'nol',
			'sepuluh',
			'sebelas',
			'sembilan belas',
			'dua puluh',
			'empat puluh lima',
			'seratus',
			'seratus sepuluh',
			'sembilan ratus sembilan puluh sembilan',
			'seribu',
			'dua ribu lima belas',
		]);
	});

	test('of no two groups or lanes begin alike, and no two are said alike', () => {
		const all = serviceGroups.flatMap((group) =>
			(['regular', 'priority', 'appointment'] as const).map((lane) => seriesOf(group, lane)),
		);
		expect(new Set(all).size).toBe(all.length);
		expect(new Set(Array.from({ length: 1000 }, (_, n) => inWords(n))).size).toBe(1000);
		expect(groupWords.card.letter).toBe('A');
	});

	test('every service of the catalogue has a counter that is not the one for questions', () => {
		expect(
			services.map(({ id }) => [id, groupOfService(id)]).filter(([, group]) => group === 'other'),
		).toEqual([]);
	});
});

describe('the order of calls', () => {
	test('two of the priority lane, one of the others', () => {
		const all = [
			...[1, 2, 3].map((n) => line(`r${n}`)),
			...[4, 5, 6, 7].map((n) => line(`p${n}`, { lane: 'priority' })),
		];
		expect(calledInOrder(all)).toEqual(['p4', 'p5', 'r1', 'p6', 'p7', 'r2', 'r3']);
	});

	test('appointments in their time come before walk-ins, two in a row', () => {
		const window = { from: 0, until: 60 * minute };
		const all = [
			line('r1'),
			line('p2', { lane: 'priority' }),
			...[3, 4, 5].map((n) => line(`j${n}`, { lane: 'appointment', window })),
		];
		expect(calledInOrder(all)).toEqual(['j3', 'j4', 'p2', 'j5', 'r1']);
		expect(calledInOrder(all, 61 * minute)).toEqual(['p2', 'r1', 'j3', 'j4', 'j5']);
		expect(calledInOrder(all, -30 * minute)).toEqual(['p2', 'r1', 'j3', 'j4', 'j5']);
	});

	test('a counter calls its groups, and what was sent to it alone', () => {
		const all = [
			line('a1', { group: 'family' }),
			line('b2', { group: 'family', forCounter: 1 }),
			line('c3', { forCounter: 2 }),
		];
		expect(nextToCall(all, at, 0)?.id).toBe('b2');
		expect(nextToCall(all, { ...at, number: 2, groups: ['other'] }, 0)?.id).toBe('c3');
		expect(nextToCall(all, { ...at, number: 3, groups: ['other'] }, 0)).toBeNull();
	});

	const someone = fc.record({
		lane: fc.constantFrom('regular' as const, 'priority' as const, 'appointment' as const),
		orderAt: fc.integer({ min: 0, max: 60 }),
		from: fc.integer({ min: -60, max: 60 }),
	});
	const lines = fc.array(someone, { maxLength: 40 }).map((all) =>
		all.map((one, n): InLine =>
			line(`x${n}`, {
				lane: one.lane,
				orderAt: one.orderAt,
				window:
					one.lane === 'appointment' ? { from: one.from * minute, until: (one.from + 30) * minute } : null,
			}),
		),
	);

	test('everybody is called, once', () => {
		fc.assert(
			fc.property(lines, (all) => {
				expect(calledInOrder(all).toSorted()).toEqual(all.map(({ id }) => id).toSorted());
			}),
		);
	});

	test('the first of the ordinary line is called by the ninth call, however many of the other lanes keep coming', () => {
		fc.assert(
			fc.property(
				fc.array(fc.constantFrom('priority' as const, 'appointment' as const), {
					minLength: 9,
					maxLength: 60,
				}),
				fc.nat(2),
				fc.nat(2),
				(coming, appointments, priority) => {
					let counter: CallingCounter = { ...at, appointments, priority };
					let all: InLine[] = [line('r1', { orderAt: 1 })];
					for (const [n, lane] of coming.entries()) {
						const window = lane === 'appointment' ? { from: 0, until: 60 * minute } : null;
						all.push(line(`x${n}a`, { lane, window }), line(`x${n}b`, { lane, window }));
						const called = nextToCall(all, counter, 0)!;
						if (called.id === 'r1') return;
						counter = { ...counter, ...called };
						all = all.filter(({ id }) => id !== called.id);
						expect(n).toBeLessThan(9);
					}
				},
			),
		);
	});

	test('who stands before somebody is who is called before them', () => {
		fc.assert(
			fc.property(lines, (all) => {
				const order = calledInOrder(all);
				for (const { id } of all) expect(countBefore(all, id, 0)).toBe(order.indexOf(id));
			}),
		);
		expect(countBefore([], 'nobody', 0)).toBeNull();
	});
});

test('who missed a call comes behind the next three', () => {
	expect(placeAgain([10, 20, 30, 40], 50)).toBe(31);
	expect(placeAgain([10, 20], 50)).toBe(50);
	expect(placeAgain([], 50)).toBe(50);
	expect(placeAgain([60, 70], 50)).toBe(71);
});

describe('the estimate', () => {
	test('is a range around the median, shared by the counters; none without people served', () => {
		const served = [300, 400, 500, 600, 700];
		expect(estimateWait(6, served, 1)).toEqual({ from: 40, to: 60 });
		expect(estimateWait(6, served, 2)).toEqual({ from: 20, to: 30 });
		expect(estimateWait(0, served, 2)).toEqual({ from: 0, to: 5 });
		expect(estimateWait(6, served.slice(1), 2)).toBeNull();
		expect(estimateWait(6, served, 0)).toBeNull();
	});

	test('never promises less for more people, and holds the median', () => {
		const seconds = fc.array(fc.integer({ min: 30, max: 7200 }), { minLength: 5, maxLength: 60 });
		fc.assert(
			fc.property(seconds, fc.nat(40), fc.integer({ min: 1, max: 8 }), (served, ahead, counters) => {
				const here = estimateWait(ahead, served, counters)!;
				const next = estimateWait(ahead + 1, served, counters)!;
				expect(here.from).toBeLessThanOrEqual(here.to);
				expect(next.from).toBeGreaterThanOrEqual(here.from);
				expect(next.to).toBeGreaterThanOrEqual(here.to);
				const median = served.toSorted((a, b) => a - b)[Math.floor(served.length / 2)]!;
				const middle = (ahead * median) / counters / 60;
				expect(here.from).toBeLessThanOrEqual(middle);
				expect(here.to).toBeGreaterThanOrEqual(middle);
			}),
		);
	});
});

test('numbers a day follow hours and counters', () => {
	const hours = { opens: '08:00', closes: '15:00', break: { from: '12:00', to: '13:00' } };
	expect(numbersADay(hours, { counters: 2, minutesEach: 10, onlineShare: 40 })).toEqual({
		all: 72,
		online: 28,
	});
	expect(givenFrom(hours, 'kiosk')).toEqual({ from: '07:30', until: '15:00' });
	expect(givenFrom(hours, 'online')).toEqual({ from: '06:00', until: '14:00' });
});
