import sharp from 'sharp';

const escape = (text: string): string =>
	text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

const lines = Array.from({ length: 22 }, (_, i) => {
	const width = 420 + ((i * 137) % 260);
	return `<rect x="90" y="${330 + i * 38}" width="${width}" height="9" rx="4" fill="#9aa7a0"/>`;
}).join('');

/** A picture of a made-up document, marked as fictional: what a resident's photo would show. `blurred` for one nobody can read. */
export async function documentPicture(title: string, blurred = false): Promise<Buffer> {
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="1240">
		<rect width="900" height="1240" fill="#d9d4c8"/><rect x="40" y="40" width="820" height="1160" fill="#fdfcf8" stroke="#b9b6ad"/>
		<g font-family="sans-serif" fill="#1d3b2f"><text x="90" y="140" font-size="30" font-weight="bold">DOKUMEN CONTOH (FIKTIF)</text>
		<text x="90" y="200" font-size="26">${escape(title.slice(0, 52))}</text><text x="90" y="236" font-size="26">${escape(title.slice(52, 104))}</text></g>
		${lines}<circle cx="690" cy="1080" r="70" fill="none" stroke="#2f5d8a" stroke-width="6" opacity="0.6"/></svg>`;
	const picture = sharp(Buffer.from(svg));
	return await (blurred ? picture.blur(9) : picture).jpeg({ quality: 62 }).toBuffer();
}
