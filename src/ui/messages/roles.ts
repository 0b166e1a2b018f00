import type { OfficerRole } from '#domain/access/role.ts';
import type { Text } from '#domain/text.ts';

/** What the office calls each role. */
export const roleMessages = {
	agent: { id: 'Satgas PAMOR', en: 'PAMOR agent' },
	verifier: { id: 'Verifikator', en: 'Verifier' },
	siak_operator: { id: 'Operator SIAK', en: 'SIAK operator' },
	recording_officer: { id: 'Petugas perekaman', en: 'Recording officer' },
	counter_officer: { id: 'Petugas loket', en: 'Counter officer' },
	signatory: { id: 'Pejabat penanda tangan', en: 'Signatory' },
	supervisor: { id: 'Kepala seksi', en: 'Supervisor' },
	administrator: { id: 'Admin', en: 'Administrator' },
	auditor: { id: 'Pengawas', en: 'Auditor' },
} as const satisfies Record<OfficerRole, Text>;
