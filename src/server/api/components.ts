import type * as v from 'valibot';
import * as shared from './schemas.ts';
import * as accounts from './schemas-accounts.ts';
import * as applications from './schemas-applications.ts';
import * as booking from './schemas-booking.ts';
import * as officers from './schemas-officers.ts';
import * as desk from './schemas-desk.ts';
import * as custody from './schemas-custody.ts';
import * as issuance from './schemas-issuance.ts';
import * as guide from './schemas-guide.ts';
import * as handOver from './schemas-hand-over.ts';
import * as quota from './schemas-quota.ts';
import * as recordings from './schemas-recordings.ts';
import * as regions from './schemas-regions.ts';
import * as tracking from './schemas-tracking.ts';
import * as visits from './schemas-visits.ts';
import * as waiting from './schemas-waiting.ts';
import * as catalogue from './schemas-catalogue.ts';

/** Every body the API takes or gives, under the name it has in the OpenAPI document. */
export const components = {
	Problem: shared.problem,
	SignIn: accounts.signInBody,
	Session: accounts.session,
	Registration: accounts.registerBody,
	Registered: accounts.registered,
	Confirmation: accounts.confirmBody,
	Service: catalogue.service,
	Services: catalogue.services,
	LifeEvent: catalogue.lifeEvent,
	LifeEvents: catalogue.lifeEvents,
	Variant: catalogue.variant,
	Guide: guide.guide,
	Office: booking.office,
	OfficeWithDays: booking.officeWithDays,
	Offices: booking.offices,
	PickupDay: booking.pickupDay,
	PickupDays: booking.pickupDays,
	PickupChoice: booking.pickupBody,
	Pickup: booking.pickup,
	Quota: quota.quota,
	NewApplication: applications.startBody,
	ApplicationChange: applications.answersBody,
	Application: applications.application,
	ApplicationListed: applications.applicationListed,
	Applications: applications.applications,
	Document: applications.document,
	Submission: applications.submitBody,
	Receipt: applications.receipt,
	ActionInput: officers.actionBody,
	Tracked: tracking.tracked,
	VisitDay: visits.visitBody,
	RecordingCheckIn: recordings.checkInBody,
	RecordingIdentity: recordings.identityBody,
	RecordingChecklist: recordings.checklistBody,
	RecordingEnd: recordings.endBody,
	Recording: recordings.recording,
	PaperGiven: custody.giveBody,
	PaperReceived: custody.receiveBody,
	HandedOn: custody.handedOn,
	ProxyNamed: handOver.proxyBody,
	Proxy: handOver.proxy,
	CheckedDocument: issuance.checkedDocument,
	WaitingWish: waiting.waitingBody,
	Waiting: waiting.waiting,
	OfferAnswer: waiting.offerAnswer,
	Worklist: officers.worklist,
	Reasons: desk.reasons,
	ServiceStatus: shared.serviceStatus,
	Regions: regions.regions,
} as const;
export type ComponentName = keyof typeof components;
/** What a caller sends, read. */
export type Read<N extends ComponentName> = v.InferOutput<(typeof components)[N]>;
/** What an answer may be written from. */
export type Written<N extends ComponentName> = v.InferInput<(typeof components)[N]>;
