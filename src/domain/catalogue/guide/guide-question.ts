import type { Text } from '../../text.ts';
import type { LifeEventId } from '../life-events/life-event.ts';

/** Where the answers lead: a variant, with the life event that does more by the same form, if there is one. */
export type GuideTarget = {
	readonly service: string;
	readonly variant: string;
	readonly lifeEvent?: LifeEventId;
};

export type GuideAnswer = {
	/** Its place in the address: letters, digits and hyphens; unique within the question. */
	readonly id: string;
	readonly text: Text;
	/** Who means this one, where the answer alone might be doubted. */
	readonly help?: Text;
	readonly to: GuideQuestion | GuideTarget;
};

/** One plain question. Its answers need no name of a service or a variant to be known. */
export type GuideQuestion = {
	readonly ask: Text;
	readonly help?: Text;
	readonly answers: readonly GuideAnswer[];
};

export const isTarget = (to: GuideAnswer['to']): to is GuideTarget => 'variant' in to;
