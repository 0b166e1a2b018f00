import type { Channel, Status } from '#domain/applications/application.ts';
import type { Action } from '#domain/applications/lifecycle.ts';
import type { Verdict } from '#domain/applications/verdict.ts';
import type { Output } from '#domain/catalogue/service.ts';
import type { ReasonTemplate } from '#domain/reasons/reason-template.ts';
import type { Text } from '#domain/text.ts';
import type { ComparedGroup } from './compare-with-register.ts';

/** A document as the officer judges it. */
export type DeskDocument = {
	readonly id: string;
	readonly label: Text;
	/** Asked for with these answers. */
	readonly need: 'required' | 'optional' | 'not_now';
	readonly file: { readonly href: string; readonly pdf: boolean; readonly name: string } | null;
};

/** An official form that the application fills in. */
export type DeskForm = { readonly href: string; readonly code: string; readonly name: Text };

export type DeskMember = {
	readonly nik: string;
	readonly name: string;
	readonly relation: Text;
	readonly birthDate: string;
	readonly sex: Text;
	readonly active: boolean;
};

export type DeskEvent = {
	readonly at: Date;
	readonly action: Action;
	readonly by: 'applicant' | 'officer' | 'system';
	readonly name: string | null;
	readonly detail: string | null;
	readonly receivedBy: string | null;
	readonly parts: number;
};

export type DeskSiak =
	| {
			readonly outcome: 'accepted';
			readonly documents: readonly { readonly kind: Output; readonly number: string }[];
			readonly newNiks: readonly { readonly name: string; readonly nik: string }[];
	  }
	| { readonly outcome: 'refused'; readonly code: string };

/** Another application of the same person. */
export type DeskEarlier = {
	readonly number: string;
	readonly serviceName: Text;
	readonly variantName: Text;
	readonly status: Status;
	readonly submittedAt: Date;
	readonly mayView: boolean;
	readonly returnedFor: readonly Text[];
	readonly rejectedFor: string | null;
};

export type DeskNote = { readonly at: Date; readonly author: string; readonly text: string };

/** A question to a colleague; names are null where nobody in particular is meant. */
export type DeskOpinion = {
	readonly id: string;
	readonly askedBy: string | null;
	readonly askedAt: Date;
	readonly askedOf: string | null;
	readonly question: string;
	readonly answer: {
		readonly by: string | null;
		readonly at: Date;
		readonly good: boolean;
		readonly words: string;
	} | null;
	readonly open: boolean;
	readonly mayAnswer: boolean;
	readonly mayWithdraw: boolean;
};

/** One application on the officer's screen. */
export type Desk = {
	readonly id: string;
	readonly number: string;
	readonly status: Status;
	readonly revision: number;
	readonly round: number;
	readonly channel: Channel;
	readonly serviceName: Text;
	readonly variantName: Text;
	readonly applicant: { readonly name: string; readonly nik: string };
	readonly subject: { readonly name: string; readonly nik: string | null };
	readonly kkNumber: string;
	readonly submittedAt: Date | null;
	/** YYYY-MM-DD, WIB. */
	readonly dueOn: string | null;
	readonly overdue: boolean;
	readonly pickup: { readonly officeName: string; readonly date: string } | null;
	/** Of a visit at home that is still to come: the agreed day in words, and where it is set. */
	readonly visit: {
		readonly day: string | null;
		readonly part: string;
		readonly note: string;
		readonly href: string | null;
	} | null;
	/** The printed document on its way: its code, and who has it in words. */
	readonly paper: { readonly code: string; readonly holder: string } | null;
	readonly holder: 'me' | 'other' | null;
	readonly holderName: string | null;
	readonly actions: readonly Action[];
	/** Held by the officer, whose right it is to judge: verdicts can be given. */
	readonly mayJudge: boolean;
	/** The last day for corrections when it is returned now. */
	readonly correctBy: string;
	readonly registerShown: boolean;
	/** It does not answer about people the answers name. */
	readonly registerAway: boolean;
	/** When the register last told of the family; null: just now. */
	readonly familySeenAt: Date | null;
	/** Sent while the register did not answer: still to be compared, or different since. */
	readonly registerCheck: 'pending' | 'differs' | null;
	readonly groups: readonly ComparedGroup[];
	readonly family: readonly DeskMember[];
	readonly documents: readonly DeskDocument[];
	readonly forms: readonly DeskForm[];
	readonly verdicts: readonly Verdict[];
	readonly duplicates: readonly {
		readonly number: string;
		readonly variantName: Text;
		readonly status: Status;
		readonly why: 'same_person' | 'same_event';
		readonly mayView: boolean;
	}[];
	/** The reasons that may be given for a verdict "not good". */
	readonly reasons: readonly ReasonTemplate[];
	readonly history: readonly DeskEarlier[];
	/** Null: not for who looks. */
	readonly notes: readonly DeskNote[] | null;
	readonly mayNote: boolean;
	readonly opinions: readonly DeskOpinion[] | null;
	/** Whom the officer may ask now; null: nobody. */
	readonly colleagues: {
		readonly named: readonly { readonly id: string; readonly name: string }[];
		/** They work at an office, whose people may be asked as one. */
		readonly office: boolean;
	} | null;
	/** The other applications of its life event. */
	readonly linked: readonly {
		readonly number: string;
		readonly serviceName: Text;
		readonly subjectName: string;
		readonly status: Status;
		readonly lead: boolean;
	}[];
	readonly waitsFor: string | null;
	readonly warnings: readonly { readonly text: Text; readonly article: string | null }[];
	readonly siak: DeskSiak | null;
	/** Where the officer enters at SIAK itself and may record its answer now: the documents it gives, and who gets a NIK. */
	readonly siakByHand: {
		readonly documents: readonly {
			readonly kind: Output;
			readonly field: string;
			/** Its place, where there are several of its kind. */
			readonly nth: number | null;
			/** Its number, where that is known. */
			readonly known: string | undefined;
			readonly optional: boolean;
		}[];
		readonly newNiks: readonly { readonly name: string; readonly required: boolean }[];
	} | null;
	/** A blank may be said to be spoiled: its card is being made by whoever looks. */
	readonly mayBeSpoiled: boolean;
	/** Waiting until SIAK answers: since when, in which place, or set aside after a fault. */
	readonly siakQueue: { readonly askedAt: Date; readonly place: number; readonly stuck: boolean } | null;
	readonly timeline: readonly DeskEvent[];
};

/** What came back from an action that was refused, with everything that was typed. */
export type DeskProblem = {
	readonly action: string;
	readonly title: string;
	readonly detail: string;
	readonly stale: boolean;
	readonly fields: readonly { readonly field: string; readonly message: string }[];
	readonly typed: Readonly<Record<string, string>>;
	readonly verdicts: readonly Verdict[];
};

/** What was typed before the session ended. */
export type DeskKept = Pick<DeskProblem, 'typed' | 'verdicts'>;

/** The names of the controls of a verdict; the target itself is the id that a summary's links lead to. */
export const verdictNames = (target: string) => ({
	verdict: `v:${target}`,
	marked: `m:${target}`,
	reason: `r:${target}`,
	note: `n:${target}`,
});

/** A target's label: of a document or of an answer. */
export function targetLabel(desk: Pick<Desk, 'documents' | 'groups'>, target: string): Text | null {
	const document = desk.documents.find(({ id }) => target === `document:${id}`);
	if (document) return document.label;
	for (const group of desk.groups) {
		const line = group.lines.find(({ path }) => target === `field:${path}`);
		if (!line) continue;
		return group.row
			? { id: `${group.title.id}: ${line.label.id}`, en: `${group.title.en}: ${line.label.en}` }
			: line.label;
	}
	return null;
}
