import type { Text } from '../text.ts';

/** What a verifier says of one document or one field. */
export type Verdict = {
	/** `document:KK_LAMA` or `field:alamat`. */
	readonly target: string;
	readonly good: boolean;
	/** Key of a reason template; null when good. */
	readonly reason: string | null;
	/** In the verifier's own words, shown to the applicant. */
	readonly note: string | null;
	/** What the reason told, filled in, as it was when the verdict was given; absent before it is kept. */
	readonly words?: Text | null;
};
