import { expect, test } from 'vitest';
import { composeNotice, notices, type NoticeKind } from '#domain/notifications/notice.ts';
import { mailHtml } from './mail-html.ts';
import { mailText } from './mail-text.ts';

const origin = 'https://e-open.example';
const sender = {
	cityName: 'Kota Bekasi',
	officeName: 'Disdukcapil Kota Bekasi',
	phone: '(021) 0000-0000',
	email: 'layanan@contoh.example',
	complaintName: 'SP4N-LAPOR!',
	complaintUrl: 'https://www.lapor.go.id',
	reportUrl: 'https://e-open.example/lapor',
};
const values = {
	name: 'SITI AMINAH',
	code: '482913',
	number: 'EOP-KK-20261124-00012-7',
	pin: '730125',
	service: 'Kartu Keluarga: penambahan anggota',
	office: 'Kantor Kecamatan Bekasi Timur',
	date: '2026-12-01',
	deadline: '2026-12-08',
	reason: '<script>alert("x")</script> & \'lain\'',
};

test.each(Object.keys(notices) as NoticeKind[])('text and HTML of %s say the same', (kind) => {
	const composed = composeNotice(kind, values, 'id', sender);
	const text = mailText(composed, origin);
	const words = mailHtml(composed, 'id', origin, 'Kota Bekasi')
		.replace(/<style>.*?<\/style>|<title>.*?<\/title>/gs, '')
		.replace(/<[^>]*>/g, ' ')
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&quot;', '"')
		.replaceAll('&#39;', "'")
		.replaceAll('&amp;', '&')
		.replace(/\s+/g, ' ');
	for (const part of [composed.greeting, ...composed.lines, ...composed.after, composed.footer]) {
		expect(text).toContain(part);
		expect(words.replace(/ (?=[.,:])/g, '')).toContain(part);
	}
	for (const { label, value } of composed.facts) expect(text).toContain(`${label}: ${value}`);
	for (const { value } of composed.facts) expect(words).toContain(value);
	if (composed.large) expect(text.includes(composed.large) && words.includes(composed.large)).toBe(true);
	if (composed.link) expect(text).toContain(origin + composed.link.path);
});

test('nothing a person typed becomes markup, nothing is fetched, no script', () => {
	const html = mailHtml(composeNotice('rejected', values, 'id', sender), 'id', origin, 'Kota Bekasi');
	expect(html).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;lain&#39;');
	expect(html).not.toMatch(/<script|<img|<link|url\(|javascript:|@import/i);
	expect(html).toContain('max-width:600px');
	expect(html).toContain('<html lang="id">');
});

test('an address is linked as it is written, without the full stop after it', () => {
	const html = mailHtml(composeNotice('approved', values, 'id', sender), 'id', origin, 'Kota Bekasi');
	expect(html).toContain('href="https://www.lapor.go.id">https://www.lapor.go.id</a>');
	expect(html).toContain('href="https://e-open.example/permohonan/EOP-KK-20261124-00012-7"');
});

test('the text of a message, whole', () => {
	expect(mailText(composeNotice('submitted', values, 'id', sender), origin)).toMatchInlineSnapshot(`
		"Halo Siti Aminah,

		Terima kasih, permohonan Anda sudah kami terima dan segera diperiksa petugas. Simpan nomor dan PIN ini: dengan keduanya status dapat dilihat kapan saja, juga tanpa masuk.

		Layanan: Kartu Keluarga: penambahan anggota
		Nomor permohonan: EOP-KK-20261124-00012-7
		PIN: 730125
		Diambil di: Kantor Kecamatan Bekasi Timur
		Tanggal ambil: Selasa, 1 Desember 2026

		Lihat permohonan:
		https://e-open.example/permohonan/EOP-KK-20261124-00012-7

		Bukti permohonan terlampir sebagai PDF.

		Bawa KTP-el atau KK asli.

		Beri PIN hanya kepada orang yang Anda percaya.

		---

		Biaya: Rp 0. Semua dokumen kependudukan gratis (UU 24/2013 pasal 79A).
		Ada yang meminta uang? Jangan dibayar, laporkan, boleh tanpa nama: https://e-open.example/lapor (atau ke SP4N-LAPOR!: https://www.lapor.go.id)
		e-Open tidak pernah meminta kata sandi atau kode Anda lewat telepon, pesan, atau e-mail.

		e-Open, Disdukcapil Kota Bekasi. Pesan ini dikirim otomatis, mohon tidak dibalas. Pertanyaan: (021) 0000-0000 atau layanan@contoh.example
		"
	`);
});
