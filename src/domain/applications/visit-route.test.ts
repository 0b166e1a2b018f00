import { expect, test } from 'vitest';
import { inRouteOrder, teamsOf, type Stop } from './visit-route.ts';

const stop = (over: Partial<Stop>): Stop => ({
	part: 'morning',
	kelurahanName: 'Aren Jaya',
	rw: '001',
	rt: '001',
	street: 'Jl. Mawar 1',
	...over,
});

test('a way goes through the morning first, then from kelurahan to kelurahan, RW, RT and house', () => {
	const inOrder = [
		stop({}),
		stop({ street: 'Jl. Mawar 10' }),
		stop({ rt: '003' }),
		stop({ rw: '9' }),
		stop({ rw: '010' }),
		stop({ kelurahanName: 'Duren Jaya' }),
		stop({ part: 'afternoon' }),
	];
	expect(inOrder.toReversed().toSorted(inRouteOrder)).toEqual(inOrder);
	expect(
		[stop({ street: 'Jl. Mawar 10' }), stop({ street: 'Jl. Mawar 9' })].sort(inRouteOrder)[0]!.street,
	).toBe('Jl. Mawar 9');
});

test('teams are numbered from 1', () => {
	expect(teamsOf({ teams: 3, perDay: 8 })).toEqual([1, 2, 3]);
});
