import * as v from 'valibot';
import { endReasons } from '#domain/issuance/issued-document.ts';
import { signedKinds } from '#domain/issuance/signed-kinds.ts';
import { dateOnly } from './schemas.ts';

export const checkedDocument = v.object({
	code: v.pipe(v.string(), v.description('On the document.'), v.examples(['7K2M-QX4P-9TRC'])),
	state: v.picklist(['valid', 'superseded', 'revoked']),
	kind: v.picklist(signedKinds),
	maskedNumber: v.pipe(v.string(), v.description('But for its last four digits.')),
	issuedOn: dateOnly,
	endedOn: v.pipe(v.nullable(dateOnly), v.description('Since when it does not hold.')),
	endReason: v.nullable(v.picklist(endReasons)),
});
