import type { DocumentContent } from '#domain/issuance/content.ts';
import { citySettings } from '#server/city-settings.ts';
import type { Ctx } from '#server/ctx.ts';
import { checkUrl, qrText } from './check-token.ts';
import { renderDocument, type DocumentFrame } from './document-pdf.ts';
import type { IssuedRow } from './issuance-store.ts';

/** Draws a version of a document as it is signed; without a signatory as a preview. */
export async function renderIssued(
	ctx: Ctx,
	row: Pick<IssuedRow, 'code' | 'preparedAt'>,
	content: DocumentContent,
	signed: { readonly signatory: DocumentFrame['signatory']; readonly at: Date } | null,
): Promise<Buffer> {
	const { cityName, provinceName, officeName } = await citySettings(ctx);
	const { kind, number, name, issuedOn } = content;
	return await renderDocument(content, {
		cityName,
		provinceName,
		officeName,
		signatory: signed?.signatory ?? null,
		code: row.code,
		qr: qrText(ctx, { kind, number, name, issuedOn, code: row.code }),
		checkUrl: checkUrl(ctx, row.code),
		demo: ctx.env.demo,
		at: signed?.at ?? row.preparedAt,
	});
}
