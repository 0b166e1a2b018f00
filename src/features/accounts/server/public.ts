/** The door of accounts for other slices. */
export { accountContact, findOfficerOffice, officerNames } from './accounts-queries.ts';
export { createApplicant, createOfficer } from './create-account.ts';
export { demoAccounts, demoPassword } from './demo-accounts.ts';
export { familyOfAccount } from './family-of-account.ts';
export { findSession, type FoundSession, type SessionLookup } from './find-session.ts';
export { inviteAdministrator } from './invite-officer.ts';
export { keepForm, takeKeptForm } from './keep-form.ts';
export { countAttempt, countedAddress, forgiveAttempt } from './limit-attempts.ts';
export { listDemoPeople, type DemoPerson } from './list-demo-people.ts';
export {
	accountOfResident,
	isKeptAccount,
	keepAddress,
	keepResidentAccount,
	type ResidentAccount,
} from './resident-accounts.ts';
export { findPresentOfficer } from './present-officer-queries.ts';
export { confirmAgain } from './confirm-again.ts';
export {
	agentCovers,
	countAdministrators,
	listOfficers,
	lockOfficer,
	nameOfOfficer,
} from './officers-queries.ts';
export { removeStaleAccounts } from './remove-stale.ts';
export { signOut } from './sign-out.ts';
