import { setFlagsFromString } from 'node:v8';

/** In other versions of V8 the flag has a different meaning, or another name. */
const MEASURED_ON = /^20\./;

/**
 * Makes V8 wait longer before recompiling a function: each thread compiles for itself, on the cores needed for reading.
 * With 230 files on two cores this saves a fifth of the processor time. A function that stays hot is still compiled.
 */
export function optimiseLater(): void {
  if (MEASURED_ON.test(process.versions.node)) setFlagsFromString('--interrupt-budget=600000');
}
