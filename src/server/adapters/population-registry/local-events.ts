import type { SiakEvent } from '#domain/catalogue/service.ts';
import type { Family } from '#domain/identity/resident.ts';
import { addBirth } from './local-birth.ts';
import { printKtpEl } from './local-card.ts';
import { asPerson, refuse, withMembers, type Change, type Known } from './local-change.ts';
import { issueKia } from './local-child-card.ts';
import { changeAddress, moveOut } from './local-departures.ts';
import { changeElements } from './local-elements.ts';
import { newFamily, splitFamily } from './local-forming.ts';
import { changeHead, removeMembers } from './local-head.ts';
import { registerBirth } from './local-register-birth.ts';
import { registerDeath } from './local-register-death.ts';
import { joinFamily, moveIn } from './local-moves.ts';
import { recordKtpEl } from './local-recording.ts';
import type { SiakEntry } from './port.ts';

type Event = (entry: SiakEntry, family: Family, known: Known) => Change;

/** The KK is printed again as it stands: lost or damaged. */
const reissueKk: Event = (_, family) => ({
	outcome: 'accepted',
	families: [withMembers(family, family.members.map(asPerson))],
	print: [{ kk: 0 }],
});

const events: Partial<Record<SiakEvent, Event>> = {
	add_birth: addBirth,
	change_address: changeAddress,
	change_elements: changeElements,
	change_head: changeHead,
	join_family: joinFamily,
	move_in: moveIn,
	move_out: moveOut,
	new_family: newFamily,
	remove_members: removeMembers,
	split_family: splitFamily,
	reissue_kk: reissueKk,
	print_ktp_el: printKtpEl,
	issue_kia: issueKia,
	register_birth: registerBirth,
	register_death: registerDeath,
	record_ktp_el: recordKtpEl,
};

/** What an entry does to the families and residents it names, or why SIAK refuses it. Pure. */
export function applyEntry(entry: SiakEntry, known: Known): Change {
	const event = events[entry.event];
	if (!event) throw new Error(`the local register cannot enter ${entry.event}`);
	const family = known.families.get(entry.kkNumber);
	return family ? event(entry, family, known) : refuse('family_unknown');
}
