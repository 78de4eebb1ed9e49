import type { Programme } from './programme';

/** Finds the programme of a plan by the plan's id, as workbooks name it; null if unknown. */
export type ProgrammeLookUp = (planId: string) => Programme | null;

export const lookUpIn =
  (programmes: readonly Programme[]): ProgrammeLookUp =>
  (planId) =>
    programmes.find(({ plan }) => plan.id === planId) ?? null;

/** Finds the programme whose plan replaces another, by the other's id; null if none does. */
export const successorIn =
  (programmes: readonly Programme[]): ProgrammeLookUp =>
  (planId) =>
    programmes.find(({ plan }) => plan.replaces === planId) ?? null;
