import type { Programme } from './programme';

/** The programme of a plan, by the plan's id, as workbooks name it; null where it is none of these. */
export type ProgrammeLookUp = (planId: string) => Programme | null;

export const lookUpIn =
  (programmes: readonly Programme[]): ProgrammeLookUp =>
  (planId) =>
    programmes.find(({ plan }) => plan.id === planId) ?? null;

/** The programme whose plan takes the place of another, by the other's id; null where none does. */
export const successorIn =
  (programmes: readonly Programme[]): ProgrammeLookUp =>
  (planId) =>
    programmes.find(({ plan }) => plan.replaces === planId) ?? null;
