import { randomUUID } from 'node:crypto';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The given id when it has the form of one, otherwise one that nothing bears: both are looked up alike. */
export const asId = (given: string): string => (uuid.test(given) ? given : randomUUID());
