/** Where people come to when nothing else is asked for. */
export const firstPage = { applicant: '/permohonan', officer: '/petugas' } as const;

/** Pages that are no place to go on to after signing in. */
const doors = /^\/(masuk|daftar|keluar|lupa-sandi|petugas\/masuk)(\/|$)/;

const desk = /^\/petugas(\/|$)/;

/** The path (with its query) when it is of this site; null for anything else, other sites above all. */
export function sitePath(asked: string | null): string | null {
	if (!asked || !/^\/(?![/\\])/.test(asked)) return null;
	const base = 'http://here.invalid';
	if (!URL.canParse(asked, base)) return null;
	const url = new URL(asked, base);
	// '/./..//other.example' is of this origin and still leads to another site once it stands alone.
	if (url.origin !== base || url.pathname.startsWith('//')) return null;
	return url.pathname + url.search;
}

/** {@link sitePath}, unless it is one of the doors: a page to go on to after signing in. */
export function safePath(asked: string | null): string | null {
	const path = sitePath(asked);
	return path === null || doors.test(path.split('?')[0]!) ? null : path;
}

/** Where to go after signing in: the page asked for, with the id of the form kept for it, or the first page. */
export function nextPage(accountKind: 'applicant' | 'officer', query: URLSearchParams): string {
	const path = safePath(query.get('lanjut'));
	const kept = query.get('simpan');
	// The desk sends who is not an officer to its door: a resident would go to and fro.
	if (path === null || (accountKind === 'applicant' && desk.test(path.split('?')[0]!)))
		return firstPage[accountKind];
	if (!kept || !/^[0-9a-f-]{36}$/i.test(kept)) return path;
	return `${path}${path.includes('?') ? '&' : '?'}simpan=${kept}`;
}

/** A page of the way in, carrying on what is asked for after it. */
export function carryOn(
	page: string,
	query: URLSearchParams,
	more: Readonly<Record<string, string>> = {},
): string {
	const carried = new URLSearchParams(more);
	for (const name of ['lanjut', 'simpan']) {
		const value = query.get(name);
		if (value && (name === 'simpan' || safePath(value) !== null)) carried.set(name, value);
	}
	const text = carried.toString();
	return text === '' ? page : `${page}?${text}`;
}

/** The sign-in page that leads back to a path, with a kept form if there is one. */
export const signInPage = (path: string, kept: string | null = null): string =>
	carryOn(
		'/masuk',
		new URLSearchParams({ lanjut: path, ...(kept === null ? {} : { simpan: kept }) }),
		kept === null ? {} : { pesan: 'sesi' },
	);
