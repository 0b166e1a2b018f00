import { holdsRole } from '#domain/access/policy.ts';
import type { Actor } from '#domain/access/role.ts';
import { statuses } from '#domain/applications/application.ts';
import {
	everything,
	holders,
	worklistViews,
	type WorklistFilter,
	type WorklistView,
} from '#domain/applications/worklist-view.ts';
import { findService } from '#domain/catalogue/services.ts';
import type { City } from '#server/city-files.ts';

/** What the address of a worklist asks for. */
export type Asked = {
	readonly view: WorklistView;
	readonly filter: WorklistFilter;
	readonly after: string | null;
};

/** The view asked for, or the one where the officer's own work waits. */
function viewOf(asked: string | null, actor: Actor): WorklistView {
	const known = worklistViews.find((view) => view === asked);
	if (known) return known;
	return holdsRole(actor, 'enter_siak') && !holdsRole(actor, 'approve') ? 'processing' : 'open';
}

const channels = ['self', 'agent', 'counter'] as const;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** Of a keyed hash. */
const hash = /^[\w-]{43}$/;

/** Reads the address; what is unknown in it narrows nothing. */
export function readAsked(
	params: URLSearchParams,
	actor: Actor,
	city: Pick<City, 'regions' | 'offices'>,
): Asked {
	const of = (name: string): string | null => params.get(name);
	const service = findService(of('layanan') ?? '');
	const holder = of('pemegang') ?? '';
	const person = of('orang') ?? '';
	const { kecamatan } = city.regions;
	return {
		view: viewOf(of('tampilan'), actor),
		after: of('sesudah'),
		filter: {
			service: service?.id ?? null,
			variant: service?.variants.find(({ id }) => id === of('jenis'))?.id ?? null,
			status: statuses.find((status) => status === of('status')) ?? null,
			office: city.offices.find(({ id }) => id === of('kantor'))?.id ?? null,
			kecamatan: kecamatan.find(({ code }) => code === of('kecamatan'))?.code ?? null,
			kelurahan:
				kecamatan.flatMap((one) => one.kelurahan).find(({ code }) => code === of('kelurahan'))?.code ?? null,
			channel: channels.find((channel) => channel === of('saluran')) ?? null,
			holder: holders.find((one) => one === holder) ?? (uuid.test(holder) ? holder : null),
			overdue: of('terlambat') === 'ya',
			person: hash.test(person) ? person : null,
		},
	};
}

/** The address of a worklist, and the same as what stands in it after the question mark. */
export function queryOf({ view, filter, after }: Asked): string {
	const said: Readonly<Record<string, string | null>> = {
		tampilan: view,
		layanan: filter.service,
		jenis: filter.variant,
		status: filter.status,
		kantor: filter.office,
		kecamatan: filter.kecamatan,
		kelurahan: filter.kelurahan,
		saluran: filter.channel,
		pemegang: filter.holder,
		terlambat: filter.overdue ? 'ya' : null,
		orang: filter.person,
		sesudah: after,
	};
	return new URLSearchParams(
		Object.entries(said).flatMap(([name, value]) => (value ? [[name, value]] : [])),
	).toString();
}

/** How many things narrow the list. */
export const narrowedBy = (filter: WorklistFilter): number =>
	Object.entries(filter).filter(([name, value]) => value !== everything[name as keyof WorklistFilter]).length;
