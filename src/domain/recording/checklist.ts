import type { FieldProblem } from '../refusal.ts';
import type { Text } from '../text.ts';

// What is taken for a KTP-el: iris, ten fingerprints, signature and photograph (Perpres 96/2018; the device is SIAK's). Only that it
// was taken stands here, never the data.

export const fingers = ['thumb', 'index', 'middle', 'ring', 'little'] as const;
export type Finger = (typeof fingers)[number];
export const hands = ['right', 'left'] as const;
export type Hand = (typeof hands)[number];
export type FingerPart = `${Hand}_${Finger}`;

export const parts = [
	'iris_right',
	'iris_left',
	'right_thumb',
	'right_index',
	'right_middle',
	'right_ring',
	'right_little',
	'left_thumb',
	'left_index',
	'left_middle',
	'left_ring',
	'left_little',
	'signature',
	'photo',
] as const satisfies readonly (FingerPart | string)[];
export type Part = (typeof parts)[number];

/** Why a part was not taken. A device that fails is no reason to do without: it is taken later. */
export const notTakenReasons = {
	missing: { id: 'Tidak ada (amputasi, bawaan lahir)', en: 'Not there (amputation, from birth)' },
	injury: { id: 'Luka, perban, atau sakit', en: 'Injury, bandage or pain' },
	worn: { id: 'Aus, tidak terbaca alat (lansia, pekerjaan)', en: 'Worn, not readable (age, work)' },
	disability: { id: 'Disabilitas', en: 'Disability' },
	cannot_write: { id: 'Tidak dapat tanda tangan', en: 'Cannot sign' },
	device: { id: 'Alat tidak berfungsi: diambil nanti', en: 'The device does not work: taken later' },
	other: { id: 'Lainnya (tulis di catatan)', en: 'Other (say it in the note)' },
} as const satisfies Record<string, Text>;
export type NotTaken = keyof typeof notTakenReasons;

const eyeReasons = ['disability', 'injury', 'worn', 'device', 'other'] as const;
const fingerReasons = ['missing', 'injury', 'worn', 'disability', 'device', 'other'] as const;

/** The reasons a part may be left out for. Without a photograph there is no card, so it can only be taken later. */
export function reasonsFor(part: Part): readonly NotTaken[] {
	if (part === 'photo') return ['device'];
	if (part === 'signature') return ['cannot_write', 'disability', 'injury', 'device', 'other'];
	return part.startsWith('iris') ? eyeReasons : fingerReasons;
}

export type PartState = 'taken' | NotTaken;
/** What was said of each part; a part that is not there has not been come to yet. */
export type Checklist = Readonly<Partial<Record<Part, PartState>>>;

export const longestNote = 200;

/** Reads what was typed: unknown parts and words are left out, to be asked for again. */
export function readChecklist(typed: Readonly<Record<string, string | undefined>>): Checklist {
	const read: Partial<Record<Part, PartState>> = {};
	for (const part of parts) {
		const said = typed[part];
		const reason = reasonsFor(part).find((one) => one === said);
		if (said === 'taken') read[part] = 'taken';
		else if (reason) read[part] = reason;
	}
	return read;
}

/** What keeps a recording from being finished: parts of which nothing is said, and a reason "other" without its note. */
export function checklistProblems(list: Checklist, note: string): readonly FieldProblem[] {
	const problems: FieldProblem[] = parts
		.filter((part) => list[part] === undefined)
		.map((part) => ({ field: part, code: 'required' }));
	if (Object.values(list).includes('other') && note.trim() === '')
		problems.push({ field: 'note', code: 'required' });
	if ([...note].length > longestNote)
		problems.push({ field: 'note', code: 'too_long', values: { max: longestNote } });
	return problems;
}

/** The parts that were left for a device that did not work; they are taken before the recording is finished. */
export const leftForDevice = (list: Checklist): readonly Part[] =>
	parts.filter((part) => list[part] === 'device');

/** An iris or a finger at least: without any there is nothing to know the person by (OURS). */
export const knowsPerson = (list: Checklist): boolean =>
	parts.some((part) => part !== 'photo' && part !== 'signature' && list[part] === 'taken');

/** What of an earlier turn need not be taken again. */
export const takenOf = (list: Checklist): Checklist =>
	Object.fromEntries(parts.filter((part) => list[part] === 'taken').map((part) => [part, 'taken']));

export const partNames = {
	iris_right: { id: 'Iris mata kanan', en: 'Right iris' },
	iris_left: { id: 'Iris mata kiri', en: 'Left iris' },
	right_thumb: { id: 'Ibu jari kanan', en: 'Right thumb' },
	right_index: { id: 'Telunjuk kanan', en: 'Right index finger' },
	right_middle: { id: 'Jari tengah kanan', en: 'Right middle finger' },
	right_ring: { id: 'Jari manis kanan', en: 'Right ring finger' },
	right_little: { id: 'Kelingking kanan', en: 'Right little finger' },
	left_thumb: { id: 'Ibu jari kiri', en: 'Left thumb' },
	left_index: { id: 'Telunjuk kiri', en: 'Left index finger' },
	left_middle: { id: 'Jari tengah kiri', en: 'Left middle finger' },
	left_ring: { id: 'Jari manis kiri', en: 'Left ring finger' },
	left_little: { id: 'Kelingking kiri', en: 'Left little finger' },
	signature: { id: 'Tanda tangan', en: 'Signature' },
	photo: { id: 'Foto', en: 'Photograph' },
} as const satisfies Record<Part, Text>;
