export type Mail = {
	readonly to: string;
	readonly subject: string;
	readonly text: string;
	readonly html: string;
	readonly attachments?: readonly { readonly filename: string; readonly content: Uint8Array; readonly contentType: string }[];
};

/** Sends a message or throws; the outbox tries again. `id` makes the message recognisable when it is sent twice. */
export type MailPort = {
	send(id: string, mail: Mail): Promise<void>;
	/** Null when the server answers; otherwise what is wrong, for the operator. */
	check(): Promise<string | null>;
	close(): Promise<void>;
};
