/** The people of the product. Officers hold one or more of the officer roles, each within a jurisdiction. */
export const officerRoles = [
	'agent',
	'verifier',
	'siak_operator',
	'recording_officer',
	'counter_officer',
	'signatory',
	'supervisor',
	'administrator',
	'auditor',
] as const;
export type OfficerRole = (typeof officerRoles)[number];
export type Role = 'anyone' | 'applicant' | OfficerRole | 'system';

/** Where an officer may act. `code` is a region code of `regions.json`, an office id, or an RW ("32.75.01.1001/007"). */
export type Jurisdiction =
	| { readonly kind: 'city' }
	| { readonly kind: 'kecamatan'; readonly code: string }
	| { readonly kind: 'kelurahan'; readonly code: string }
	| { readonly kind: 'rw'; readonly code: string }
	| { readonly kind: 'office'; readonly code: string };

export type Grant = { readonly role: OfficerRole; readonly jurisdiction: Jurisdiction };

/** Who acts. `system` is the product itself (deadlines). */
export type Actor =
	| { readonly kind: 'anyone' }
	| { readonly kind: 'applicant'; readonly accountId: string }
	| {
			readonly kind: 'officer';
			readonly accountId: string;
			readonly grants: readonly Grant[];
			readonly secondFactor: boolean;
	  }
	| { readonly kind: 'system' };
