import { setFlagsFromString } from 'node:v8';

/** In other versions of V8 the number means something else, or has another name. */
const MEASURED_ON = /^20\./;

/**
 * Makes V8 wait longer before it compiles a function anew: each thread does so for itself, on the cores that are to
 * read. For 230 files on two cores this takes a fifth less processor time. A function that stays hot is compiled all the
 * same.
 */
export function optimiseLater(): void {
  if (MEASURED_ON.test(process.versions.node)) setFlagsFromString('--interrupt-budget=600000');
}
