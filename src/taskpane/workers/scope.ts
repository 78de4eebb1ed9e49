import { holdLifeline } from './lifeline';
import type { MessageEnd } from './remote';

/** The global object of a dedicated worker, unknown to the page's types that this project compiles with. */
export const workerScope = self as unknown as MessageEnd;

// The page notices if this worker dies.
holdLifeline(workerScope);
