import { pino, type Logger } from 'pino';

export type { Logger };

/** The process's log: JSON lines on standard error. Never hand it a NIK, name, address, answer, code or token. */
export const openLog = (level: string): Logger =>
	pino(
		{
			level,
			base: null,
			redact: { paths: ['*.password', '*.nik', '*.kkNumber', '*.token', '*.code', '*.pin'], remove: true },
		},
		pino.destination(2),
	);
