import process from 'node:process';
import { readEnv } from '#env';
import type { Ctx } from '#server/ctx.ts';
import { openProduct } from './open-product.ts';

/** The parts for `npm run dev`: opened once, by the settings of the process. */
export const openForDevelopment = (): Promise<Ctx> => openProduct(readEnv(process.env));
