import { RegisterUnavailable, type PopulationRegistry } from './adapters/population-registry/port.ts';
import type { Db } from './db/database.ts';
import type { Logger } from './log.ts';
import { noteRegisterAnswer, noteRegisterFailure, registerState } from './register-state.ts';

/**
 * The register, with a note of whether it answers: everybody learns from whoever asks. One that the office has closed is not
 * asked. Like the register itself never inside a transaction.
 */
export function watchedRegistry(registry: PopulationRegistry, db: Db, log: Logger): PopulationRegistry {
	const failed = async ({ fault, message }: { fault: string; message: string }): Promise<void> => {
		// Too many questions of ours say nothing of the register.
		if (fault === 'busy' || !(await noteRegisterFailure(db, fault, new Date()))) return;
		log.warn({ fault, problem: message }, 'the population register does not answer');
	};
	const watching = async <T>(ask: () => Promise<T>): Promise<T> => {
		const { closed, failures } = await registerState(db);
		if (closed) throw new RegisterUnavailable('the office has closed the register', 'closed');
		let answer: T;
		try {
			answer = await ask();
		} catch (error) {
			if (error instanceof RegisterUnavailable) await failed(error);
			throw error;
		}
		if (failures > 0) await noteRegisterAnswer(db);
		return answer;
	};
	return {
		kind: registry.kind,
		entry: registry.entry,
		verify: async (nik, kkNumber) => await watching(async () => await registry.verify(nik, kkNumber)),
		findResident: async (nik) => await watching(async () => await registry.findResident(nik)),
		findFamily: async (kkNumber, member) =>
			await watching(async () => await registry.findFamily(kkNumber, member)),
		enter: async (key, entry) => await watching(async () => await registry.enter(key, entry)),
		check: async () => {
			const { closed, failures } = await registerState(db);
			if (closed) return { fault: 'closed', problem: 'the office has closed the register' };
			const found = await registry.check();
			if (found) await failed({ fault: found.fault, message: found.problem });
			else if (failures > 0) await noteRegisterAnswer(db);
			return found;
		},
	};
}
