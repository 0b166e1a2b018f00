export type Mail = {
	readonly to: string;
	readonly subject: string;
	readonly text: string;
	readonly html: string;
	readonly attachments?: readonly {
		readonly filename: string;
		readonly content: Uint8Array;
		readonly contentType: string;
	}[];
};

/** A message kept instead of sent; `attachments` are the names of its files. */
export type KeptMail = Omit<Mail, 'attachments'> & {
	readonly id: string;
	readonly at: string;
	readonly attachments: readonly string[];
};

/** The kept messages, for the reader of the demo. */
export type KeptMails = {
	/** The latest first. */
	list(): Promise<readonly KeptMail[]>;
	find(id: string): Promise<KeptMail | null>;
	/** Null unless the message has an attachment of that name. */
	attachment(id: string, name: string): Promise<Uint8Array<ArrayBuffer> | null>;
};

/** Sends a message or throws; the outbox tries again. `id` makes the message recognisable when it is sent twice. */
export type MailPort = {
	send(id: string, mail: Mail): Promise<void>;
	/** Null when the server answers; otherwise what is wrong, for the operator. */
	check(): Promise<string | null>;
	close(): Promise<void>;
	/** Only where messages are kept as files. */
	readonly kept?: KeptMails;
};
