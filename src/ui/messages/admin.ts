import type { Permission } from '#domain/access/policy.ts';
import type { Text, Texts } from '#domain/text.ts';
import { quotaAdminMessages } from './quota-admin.ts';

/** The pages where the city's offices are run, with the right each needs; the settings page lists those the officer may open. */
export const adminPages: readonly {
	readonly href: string;
	readonly permission: Permission;
	readonly title: Text;
	readonly text: Text;
}[] = [
	{
		href: '/admin/kantor',
		permission: 'manage_offices',
		title: { id: 'Kantor', en: 'Offices' },
		text: {
			id: 'Alamat, jam buka, hari tutup; yang sudah memesan dipindahkan.',
			en: 'Address, opening hours, closed days; who has booked is moved.',
		},
	},
	{
		href: '/admin/libur',
		permission: 'manage_offices',
		title: { id: 'Hari libur kota', en: 'Holidays of the city' },
		text: {
			id: 'Libur nasional, cuti bersama, libur kota.',
			en: 'National holidays, joint leave, the city’s own.',
		},
	},
	{
		href: '/admin/kuota',
		permission: 'manage_offices',
		title: quotaAdminMessages.title,
		text: quotaAdminMessages.card,
	},
	{
		href: '/admin/janji',
		permission: 'view_promises',
		title: { id: 'Janji yang ditepati', en: 'Promises kept' },
		text: {
			id: 'Hari yang dijanjikan kepada warga: ditepati, diganti dan mengapa, per bulan dan kantor.',
			en: 'Days promised to residents: kept, changed and why, by month and office.',
		},
	},
	{
		href: '/admin/petugas',
		permission: 'manage_officers',
		title: { id: 'Petugas', en: 'Officers' },
		text: {
			id: 'Undang petugas, atur peran dan wilayahnya, tangguhkan akun.',
			en: 'Invite officers, set their roles and areas, suspend accounts.',
		},
	},
	{
		href: '/admin/blanko',
		permission: 'manage_stock',
		title: { id: 'Blanko', en: 'Blanks' },
		text: {
			id: 'Blanko KTP-el dan KIA yang ada, dijanjikan, ditunggu dan dipakai.',
			en: 'Blanks of KTP-el and KIA on hand, promised, expected and used.',
		},
	},
];

export const adminMessages = {
	title: { id: 'Pengaturan', en: 'Settings' },
	lead: {
		id: 'Yang diatur di sini berlaku untuk warga saat itu juga, dan tercatat siapa yang mengubahnya.',
		en: 'What is set here holds for residents at once, and who changed it is recorded.',
	},
} as const satisfies Texts;
