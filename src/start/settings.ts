import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { loadEnvFile } from 'node:process';
import { readEnv, settings, type Env, type SettingName } from '#env';
import { projectRoot } from '#server/project-root.ts';

export type SettingSource = 'environment' | '.env' | 'default';

/** Reads the settings of the environment, and of the project's `.env` for those it does not have. Says where each came from. */
export function readSettings(): { env: Env; sources: ReadonlyMap<SettingName, SettingSource> } {
	const names = Object.keys(settings) as SettingName[];
	const isSet = (name: SettingName): boolean => (process.env[name] ?? '').trim() !== '';
	const fromEnvironment = new Set(names.filter(isSet));
	const file = join(projectRoot(), '.env');
	if (existsSync(file)) loadEnvFile(file);
	const sources = new Map<SettingName, SettingSource>(
		names.map((name) => [name, fromEnvironment.has(name) ? 'environment' : isSet(name) ? '.env' : 'default']),
	);
	return { env: readEnv(process.env), sources };
}
