import * as v from 'valibot';
import { instant, line } from './schemas.ts';

export const proxyBody = v.object({
	name: v.pipe(line(100), v.description('As on the KTP-el.'), v.examples(['Ratna Dewi'])),
	nik: v.pipe(line(30), v.examples(['3174015203800004'])),
});

export const proxy = v.object({
	name: v.string(),
	nik: v.pipe(v.string(), v.description('Masked.'), v.examples(['3174••••••••0004'])),
	namedAt: instant,
});
