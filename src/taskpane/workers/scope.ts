import { holdLifeline } from './lifeline';
import type { MessageEnd } from './remote';

/** The global object of a dedicated worker; the page's types, which this project compiles with, do not know it. */
export const workerScope = self as unknown as MessageEnd;

// Every worker can be missed.
holdLifeline(workerScope);
