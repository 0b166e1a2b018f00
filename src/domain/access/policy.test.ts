import { describe, expect, test } from 'vitest';
import type { ApplicationFacts } from '../applications/application.ts';
import { actions } from '../applications/lifecycle.ts';
import { covers } from './jurisdiction.ts';
import {
	allowedActions,
	holdsRole,
	permissions,
	policy,
	whyNot,
	type Permission,
	type PolicyRow,
} from './policy.ts';
import { officerRoles, type Actor, type Jurisdiction, type OfficerRole, type Role } from './role.ts';

const facts: ApplicationFacts = {
	id: 'a',
	status: 'verification',
	channel: 'self',
	applicantId: 'resident',
	enteredBy: 'resident',
	takenBy: null,
	kelurahanCode: '32.75.01.1001',
	rw: '007',
	officeId: 'mpp',
	siakDone: false,
	printed: false,
};
const officer = (
	role: OfficerRole,
	jurisdiction: Jurisdiction = { kind: 'city' },
	secondFactor = true,
): Actor => ({
	kind: 'officer',
	accountId: 'officer',
	grants: [{ role, jurisdiction }],
	secondFactor,
});
const resident: Actor = { kind: 'applicant', accountId: 'resident' };
const actorOf = (role: Role): Actor => {
	if (role === 'anyone' || role === 'system') return { kind: role };
	return role === 'applicant' ? resident : officer(role);
};

const roles: readonly Role[] = ['anyone', 'applicant', ...officerRoles, 'system'];
const all = Object.keys(policy) as Permission[];

/** One letter a role: applicant, agent, Verifier, SIAK operator, Recording officer, Counter officer, siGnatory, sUpervisor, aDministrator, auditOr, sYstem. */
const letters = '-AaVSRCGUDOY';
const grid = `
view_application  -AaVS-C-U-O-
edit_application  -Aa---C-----
view_worklist     ---VS-C-U---
oversee_work      --------U---
view_home_visits  ---VSRC-U---
agree_visit       ---VSRC-U---
view_recordings   -----R--U---
record_person     -----R------
view_register     ---VS-------
view_audit        ----------O-
close_siak        --------UD--
view_siak         ----S---UD--
carry_papers      --aVSRC-U---
watch_custody     --------U---
sign_document     -------G----
manage_offices    ---------D--
manage_stock      ---------D--
view_promises     --------UDO-
view_shelf        ------C-U---
manage_officers   ---------D--
start_as_agent    --a---------
ask_consent       --a---------
withdraw_consent  -A----------
ask_delivery      -Aa---C-----
watch_agents      --------U---
start_at_counter  ------C-----
manage_reasons    --------U---
view_notes        ---VS-C-U-O-
write_note        ---VS-C-U---
ask_opinion       ---VS-------
give_opinion      ---VS---U---
view_appeals      --------U---
view_complaints   --------U---
serve_counter     ------C-U---
give_verdict      ---VS-------
submit            -Aa---C-----
take              ---VS-------
release           ---VS---U--Y
reassign          --------U---
escalate          -----------Y
return            ---V--------
approve           ---V--------
reject            ---VS-------
resubmit          -Aa---C-----
cancel            -A----------
enter_siak        ----S-------
refuse_siak       ----S-------
retry_siak        ----S-------
send_back         ----S-------
finish_recording  ----SR------
refuse_recording  ----SR------
sign              -----------Y
print             ----S-------
undo_print        ----S-------
withdraw_document --------U---
make_ready        ----S-C----Y
report_lost       --aVSRC-U---
hand_over         ------C-----
hand_over_at_door --a---------
name_proxy        -A----------
report_wrong_data ------C-----
correct_data      ----S-------
move_pickup       -A----------
postpone_pickup   -----------Y
reoffer_pickup    -----------Y
shelve_pickup     -----------Y
expire            -----------Y
reject_with_lead  -----------Y
cancel_with_lead  -----------Y
appeal            -A----------
grant_appeal      --------U---
uphold_appeal     --------U---
reopen_with_lead  -----------Y
`;

test('who may do what, asked of every role', () => {
	const lines = all.map((permission) => {
		const marks = roles.map((role, at) =>
			whyNot(actorOf(role), permission, facts) === null ? letters[at] : '-',
		);
		return `${permission.padEnd(18)}${marks.join('')}`;
	});
	expect(`\n${lines.join('\n')}\n`).toBe(grid);
});

describe('every permission', () => {
	test('is an action of the lifecycle or one of the others, and has a row', () => {
		expect(all.toSorted()).toEqual([...actions, ...permissions].toSorted());
	});

	test.each(all)(
		'%s: nobody, a stranger, an officer half signed in, out of place, or before their own entry',
		(permission) => {
			const row: PolicyRow = policy[permission];
			expect(whyNot({ kind: 'anyone' }, permission, facts)).toBe('not_signed_in');
			expect(whyNot({ kind: 'applicant', accountId: 'stranger' }, permission, facts)).toBe('not_found');
			for (const role of officerRoles) {
				const may = row.may.includes(role);
				expect(whyNot(officer(role, { kind: 'city' }, false), permission, facts)).toBe(
					'second_factor_needed',
				);
				const elsewhere = officer(role, { kind: 'kecamatan', code: '32.75.02' });
				expect(whyNot(elsewhere, permission, facts)).toBe(may ? 'outside_jurisdiction' : 'not_allowed');
				const own = whyNot(officer(role), permission, { ...facts, enteredBy: 'officer' });
				expect(own).toBe(may ? (row.notOwnEntry ? 'own_entry' : null) : 'not_allowed');
			}
		},
	);

	test('whatever decides on an application is closed to whoever entered it', () => {
		const deciding = [
			'give_verdict',
			'ask_opinion',
			'give_opinion',
			'take',
			'return',
			'approve',
			'correct_data',
			'reject',
			'enter_siak',
			'refuse_siak',
			'retry_siak',
			'send_back',
			'print',
			'grant_appeal',
			'uphold_appeal',
			'undo_print',
		];
		const closed = all.filter((permission) => (policy[permission] as PolicyRow).notOwnEntry);
		expect(closed.toSorted()).toEqual(deciding.toSorted());
	});
});

test('who rejected it neither decides on its appeal nor verifies it again', () => {
	const rejected = { ...facts, status: 'rejected', rejectedBy: 'officer', appeal: 'open' } as const;
	for (const permission of all) {
		const row: PolicyRow = policy[permission];
		for (const role of officerRoles.filter((one) => row.may.includes(one)))
			expect(whyNot(officer(role), permission, rejected)).toBe(row.notOwnRejection ? 'own_rejection' : null);
	}
	const closed = all.filter((permission) => (policy[permission] as PolicyRow).notOwnRejection);
	expect(closed.toSorted()).toEqual(
		['approve', 'give_verdict', 'grant_appeal', 'reject', 'return', 'take', 'uphold_appeal'].toSorted(),
	);
});

describe('an officer with several grants', () => {
	test('needs one grant that has both the role and the place', () => {
		const grants = [
			{ role: 'verifier', jurisdiction: { kind: 'kecamatan', code: '32.75.02' } },
			{ role: 'counter_officer', jurisdiction: { kind: 'city' } },
		] as const;
		const both: Actor = { kind: 'officer', accountId: 'officer', grants, secondFactor: true };
		expect(whyNot(both, 'approve', facts)).toBe('outside_jurisdiction');
		expect(whyNot(both, 'hand_over', facts)).toBeNull();
		expect(whyNot(both, 'enter_siak', facts)).toBe('not_allowed');
	});
});

describe('jurisdiction', () => {
	test.each([
		[{ kind: 'city' }, true],
		[{ kind: 'kecamatan', code: '32.75.01' }, true],
		[{ kind: 'kecamatan', code: '32.75.0' }, false],
		[{ kind: 'kecamatan', code: '32.75.02' }, false],
		[{ kind: 'kelurahan', code: '32.75.01.1001' }, true],
		[{ kind: 'kelurahan', code: '32.75.01.1002' }, false],
		[{ kind: 'rw', code: '32.75.01.1001/007' }, true],
		[{ kind: 'rw', code: '32.75.01.1001/008' }, false],
		[{ kind: 'office', code: 'mpp' }, true],
		[{ kind: 'office', code: 'disdukcapil' }, false],
	] as const)('%o: %s', (jurisdiction, within) => {
		expect(covers(jurisdiction, facts)).toBe(within);
	});
});

describe('what is offered', () => {
	test('is possible and allowed, by actor', () => {
		expect(allowedActions(resident, facts)).toEqual(['cancel', 'move_pickup']);
		expect(allowedActions(resident, { ...facts, status: 'draft' })).toEqual(['submit']);
		expect(allowedActions(officer('verifier'), facts)).toEqual(['take']);
		expect(allowedActions(officer('verifier'), { ...facts, takenBy: 'officer' })).toEqual([
			'release',
			'return',
			'approve',
			'reject',
		]);
		expect(allowedActions(officer('verifier'), { ...facts, takenBy: 'another' })).toEqual([]);
		expect(allowedActions(officer('counter_officer'), { ...facts, status: 'ready' })).toEqual(['hand_over']);
		expect(allowedActions({ kind: 'anyone' }, facts)).toEqual([]);
	});

	test('lists are for officers with the role and the second factor', () => {
		expect(holdsRole(officer('verifier'), 'view_worklist')).toBe(true);
		expect(holdsRole(officer('verifier', { kind: 'city' }, false), 'view_worklist')).toBe(false);
		expect(holdsRole(officer('auditor'), 'view_worklist')).toBe(false);
		expect(holdsRole(officer('auditor'), 'view_audit')).toBe(true);
		expect(holdsRole(resident, 'view_worklist')).toBe(false);
		expect(holdsRole(officer('supervisor'), 'close_siak')).toBe(true);
		expect(holdsRole(officer('supervisor', { kind: 'kecamatan', code: '32.75.01' }), 'close_siak')).toBe(
			false,
		);
		expect(whyNot(officer('supervisor', { kind: 'kecamatan', code: '32.75.01' }), 'close_siak', facts)).toBe(
			'outside_jurisdiction',
		);
	});
});

test('a draft is for whoever types it: no officer sees, changes or sends it', () => {
	const draft = { ...facts, status: 'draft' } as const;
	for (const permission of ['view_application', 'edit_application', 'submit'] as const) {
		expect(whyNot(resident, permission, draft)).toBeNull();
		expect(whyNot(officer('counter_officer'), permission, draft)).toBe('not_found');
		expect(whyNot(officer('counter_officer'), permission, { ...draft, enteredBy: 'officer' })).toBeNull();
	}
	expect(whyNot(officer('auditor'), 'view_application', draft)).toBe('not_found');
});

test('what another officer holds is freed by a supervisor only', () => {
	const held = { ...facts, takenBy: 'another' };
	expect(whyNot(officer('verifier'), 'release', held)).toBe('taken_by_other');
	expect(whyNot(officer('siak_operator'), 'release', held)).toBe('taken_by_other');
	expect(whyNot(officer('supervisor'), 'release', held)).toBeNull();
	expect(whyNot(officer('verifier'), 'release', { ...facts, takenBy: 'officer' })).toBeNull();
	expect(allowedActions(officer('supervisor'), held)).toContain('release');
	expect(allowedActions(officer('supervisor'), facts)).not.toContain('release');
});

test('what is already held is not offered to be taken, not even to its holder', () => {
	expect(allowedActions(officer('verifier'), { ...facts, takenBy: 'officer' })).not.toContain('take');
	expect(allowedActions(officer('verifier'), facts)).toContain('take');
});
