import { redirect } from '@sveltejs/kit';
import { parseCheckCode } from '#domain/issuance/check-code.ts';
import type { PageServerLoad } from './$types';

/* Open to anyone: a typed code leads to its page. */
export const load: PageServerLoad = ({ url }) => {
	const typed = url.searchParams.get('kode') ?? '';
	const code = parseCheckCode(typed);
	if (code !== null) redirect(303, `/cek/${code}`);
	return { typed, wrong: typed.trim() !== '' };
};
