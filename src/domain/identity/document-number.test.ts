import { expect, test } from 'vitest';
import type { Output } from '../catalogue/service.ts';
import { parseDocumentNumber } from './document-number.ts';

test.each<[Output, string, string | null]>([
	['kk', '3275 0112 0315 0007', '3275011203150007'],
	['kk', '3275019903150007', null],
	['ktp_el', '3275015708880003', '3275015708880003'],
	['kia', '3275015708880000', null],
	['bukti_rekam', '12', null],
	['akta_lahir', ' 3275-lu-24112026-0001', '3275-LU-24112026-0001'],
	['akta_lahir', '3275-LT-24112026-0001', '3275-LT-24112026-0001'],
	['akta_lahir', '3275-KM-24112026-0001', null],
	['akta_lahir', '3275-LU-31022026-0001', null],
	['akta_mati', '3275-KM-24112026-0001', '3275-KM-24112026-0001'],
	['akta_mati', '3275-LU-24112026-0001', null],
	['skpwni', 'SKPWNI/3275/24112026/0001', 'SKPWNI/3275/24112026/0001'],
	['skpwni', 'skpwni/6303/220822/0010', 'SKPWNI/6303/220822/0010'],
	['skpwni', 'SKPWNI/6303/321322/0010', null],
	['skpwni', '3275/24112026/0001', null],
])('%s %j is %j (identifiers.md)', (kind, input, number) => {
	expect(parseDocumentNumber(kind, input)).toBe(number);
});
