/** Whose signature it is, and what the service asks of them. */
export type Signer = {
	readonly name: string;
	/** NIK of the signatory, where the service knows its certificates by it. */
	readonly nik: string | null;
	readonly passphrase: string | null;
};

/** What is said of the signature in the document itself. */
export type SignatureFacts = { readonly at: Date; readonly reason: string; readonly location: string };

/** Why the service will not sign: asking again changes nothing before somebody acts. */
export const signingFaults = ['passphrase', 'certificate', 'document', 'settings'] as const;
export type SigningFault = (typeof signingFaults)[number];

/** The service refuses. Its message holds nothing of anybody. */
export class SigningRefused extends Error {
	readonly fault: SigningFault;
	constructor(fault: SigningFault, message: string) {
		super(message);
		this.name = 'SigningRefused';
		this.fault = fault;
	}
	/** The pages are built apart from the program that opens the adapters: each has its own copy of this class, and knows it by name. */
	static override [Symbol.hasInstance](value: unknown): boolean {
		return value instanceof Error && value.name === 'SigningRefused';
	}
}

/** The service does not answer now: nothing was signed that came back. */
export class SigningUnavailable extends Error {
	constructor(message: string) {
		super(message);
		this.name = 'SigningUnavailable';
	}
	/** As {@link SigningRefused}. */
	static override [Symbol.hasInstance](value: unknown): boolean {
		return value instanceof Error && value.name === 'SigningUnavailable';
	}
}

/** Signs PDF files (PAdES). */
export type SigningPort = {
	readonly kind: 'local' | 'bsre';
	/** Whether each signatory gives NIK and passphrase of a certificate of their own. */
	readonly personal: boolean;
	/** The same file with its signature. Throws {@link SigningRefused} or {@link SigningUnavailable}. */
	sign(pdf: Buffer, signer: Signer, facts: SignatureFacts): Promise<Buffer>;
	/** What keeps it from signing, in words for whoever runs the product; null: nothing known. */
	check(): Promise<string | null>;
};
