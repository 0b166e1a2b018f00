import { envExample } from '#env';
import { lifecyclePage } from './lifecycle-page.ts';
import { permissionsPage } from './permissions-page.ts';
import { servicesPage } from './services-page.ts';

/** Every page that is made from the code: its path from the root of the project, and its text. */
export const madePages = (): Readonly<Record<string, string>> => ({
	'docs/services.md': servicesPage(),
	'docs/lifecycle.md': lifecyclePage(),
	'docs/permissions.md': permissionsPage(),
	'.env.example': envExample(),
});
