import type { Service, SiakEvent } from '#domain/catalogue/service.ts';
import type { IconName } from '#ui/icons.ts';

/** The sign of what happens in SIAK. */
const signs = {
	new_family: 'family',
	change_head: 'family',
	split_family: 'family',
	move_in: 'family',
	add_birth: 'birth',
	join_family: 'people',
	remove_members: 'people',
	change_elements: 'pencil',
	reissue_kk: 'family',
	print_ktp_el: 'card',
	record_ktp_el: 'finger',
	register_birth: 'birth',
	register_death: 'flower',
	issue_kia: 'child',
	move_out: 'move',
	change_address: 'move',
} as const satisfies Record<SiakEvent, IconName>;

/** The sign of one event. */
export const eventIcon = (event: SiakEvent): IconName => signs[event];

/** The sign of a service: that of its first variant. */
export const serviceIcon = (service: Service): IconName => {
	const event = service.variants[0]?.siakEvent;
	return event ? signs[event] : 'file';
};
