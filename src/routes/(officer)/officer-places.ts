import type { Permission } from '#domain/access/policy.ts';
import type { Text } from '#domain/text.ts';
import { frameMessages as m } from '#ui/messages/frame.ts';
import { reasonsMessages } from '#ui/messages/reasons.ts';
import { workMessages } from '#ui/messages/worklist.ts';

/** A place of the officers' menu: shown to who may go there; `also`: other addresses that belong to it. */
export type OfficerPlace = {
	readonly href: string;
	readonly label: Text;
	/** Null: for every officer. */
	readonly needs: Permission | 'administers' | null;
	readonly also: readonly string[];
};

/** The officers' menu, in its order. */
export const officerPlaces: readonly OfficerPlace[] = [
	{ href: '/petugas', label: m.worklist, needs: null, also: ['/petugas/permohonan'] },
	{ href: '/petugas/tanda-tangan', label: m.signing, needs: 'sign_document', also: [] },
	{ href: '/petugas/cetak', label: m.printing, needs: 'print', also: [] },
	{ href: '/petugas/loket', label: m.counter, needs: 'serve_counter', also: [] },
	{ href: '/petugas/pengawasan', label: workMessages.oversight, needs: 'oversee_work', also: [] },
	{ href: '/petugas/serah', label: m.handOver, needs: 'hand_over', also: [] },
	{ href: '/petugas/rak', label: m.shelf, needs: 'view_shelf', also: [] },
	{ href: '/petugas/bantu', label: m.help, needs: 'start_as_agent', also: [] },
	{ href: '/petugas/antar', label: m.custody, needs: 'carry_papers', also: [] },
	{ href: '/petugas/pengawasan/agen', label: m.watchAgents, needs: 'watch_agents', also: [] },
	{ href: '/petugas/perekaman', label: m.recording, needs: 'view_recordings', also: [] },
	{ href: '/petugas/jemput-bola', label: m.homeVisits, needs: 'view_home_visits', also: [] },
	{ href: '/petugas/alasan', label: reasonsMessages.menu, needs: 'manage_reasons', also: [] },
	{ href: '/petugas/keberatan', label: m.appeals, needs: 'view_appeals', also: [] },
	{ href: '/petugas/laporan', label: m.reports, needs: 'view_complaints', also: [] },
	{ href: '/petugas/siak', label: m.siak, needs: 'view_siak', also: [] },
	{ href: '/admin', label: m.admin, needs: 'administers', also: [] },
];
