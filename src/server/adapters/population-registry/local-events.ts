import { asPerson, refuse, withMembers, type Change, type Known } from './local-change.ts';
import type { SiakEntry } from './port.ts';

/** What an entry does to the families and residents it names, or why SIAK refuses it. Pure. */
export function applyEntry(entry: SiakEntry, known: Known): Change {
	const family = known.families.get(entry.kkNumber);
	if (!family) return refuse('family_unknown');
	if (entry.event === 'reissue_kk')
		return { outcome: 'accepted', families: [withMembers(family, family.members.map(asPerson))], print: [{ kk: 0 }] };
	throw new Error(`the local register cannot enter ${entry.event}`);
}
