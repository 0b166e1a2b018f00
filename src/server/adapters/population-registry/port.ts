import type { Answers } from '#domain/catalogue/form.ts';
import type { Output, SiakEvent } from '#domain/catalogue/service.ts';
import type { Family, Resident } from '#domain/identity/resident.ts';

/** The event of an application as entered in SIAK. */
export type SiakEntry = {
	readonly event: SiakEvent;
	/** The family it is about, as known when it was submitted. */
	readonly kkNumber: string;
	/** The person it is about, where it is about one. */
	readonly subjectNik: string | null;
	readonly answers: Answers;
	/** YYYY-MM-DD, WIB. */
	readonly on: string;
	/** The day it was reported, which deadlines are counted to; absent: `on`. */
	readonly reportedOn?: string;
};

/** Why SIAK refuses (Gagal Proses). */
export const siakRefusals = [
	'double_record',
	'not_recorded',
	'not_print_ready',
	'inactive_nik',
	'member_of_other_kk',
	'family_unknown',
	'head_missing',
	'element_not_in_kk',
	'not_a_child',
	'no_birth_certificate',
	'name_not_of_nik',
	'too_young',
] as const;
export type SiakRefusal = (typeof siakRefusals)[number];

export type SiakAnswer =
	| {
			readonly outcome: 'accepted';
			/** Numbers of the documents to print, e.g. the KK number that now holds. */
			readonly documents: readonly { readonly kind: Output; readonly number: string }[];
			/** NIKs given to new residents. */
			readonly newNiks: readonly { readonly name: string; readonly nik: string }[];
	  }
	| { readonly outcome: 'refused'; readonly code: SiakRefusal };

/** Why the register gave no answer. `wrong_ip` and `login_failed` are faults of the configuration: waiting does not mend them. */
export type RegisterFault = 'no_answer' | 'not_understood' | 'busy' | 'wrong_ip' | 'login_failed' | 'closed';

/** The register does not answer: nothing was read or entered. Its message says nothing of anybody. */
export class RegisterUnavailable extends Error {
	readonly fault: RegisterFault;
	constructor(message: string, fault: RegisterFault = 'no_answer') {
		super(message);
		this.name = 'RegisterUnavailable';
		this.fault = fault;
	}
	/** The pages are built apart from the program that opens the register: each has its own copy of this class, and knows it by name. */
	static override [Symbol.hasInstance](value: unknown): boolean {
		return value instanceof Error && value.name === 'RegisterUnavailable';
	}
}

/** The population register and SIAK behind it. Every function may throw {@link RegisterUnavailable}. */
export type PopulationRegistry = {
	readonly kind: 'local' | 'dukcapil';
	/** `by_hand`: it can only be read; the officer enters the event at SIAK itself and records its answer here. */
	readonly entry: 'automatic' | 'by_hand';
	/** True when this NIK stands on this KK and is alive. Says nothing else. */
	verify(nik: string, kkNumber: string): Promise<boolean>;
	findResident(nik: string): Promise<Resident | null>;
	/** The family on a KK. `memberNik`: somebody on it, for a register that finds families by their members. */
	findFamily(kkNumber: string, memberNik?: string): Promise<Family | null>;
	/** Enters an event; the same key gets the same answer and changes the register once. Never called where entry is `by_hand`. */
	enter(key: string, entry: SiakEntry): Promise<SiakAnswer>;
	/** What keeps it from answering, in words for whoever runs the product; null: it answers. */
	check(): Promise<{ readonly fault: RegisterFault; readonly problem: string } | null>;
};
