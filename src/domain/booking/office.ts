import type { QuotaGroup } from '../catalogue/service.ts';
import type { OpeningHours } from './opening-hours.ts';

export const officeKinds = ['kecamatan', 'kelurahan', 'disdukcapil', 'mpp', 'gerai'] as const;
export type OfficeKind = (typeof officeKinds)[number];

/** A place where documents are handed over. `quotas` are places a working day; a group with 0 is not handed over here. */
export type Office = {
	/** As in URLs and jurisdictions: "kecamatan-bekasi-timur". */
	readonly id: string;
	readonly kind: OfficeKind;
	readonly name: string;
	readonly kecamatanCode: string;
	/** Absent where the office serves more than one kelurahan. */
	readonly kelurahanCode?: string | undefined;
	readonly address: string;
	readonly openingHours: OpeningHours;
	readonly quotas: Readonly<Record<QuotaGroup, number>>;
	/** Times of arrival ("08:00") its days are divided into; absent: at any time. */
	readonly sessions?: readonly string[] | undefined;
	/** May be chosen as the place of pickup. */
	readonly pickup: boolean;
};
