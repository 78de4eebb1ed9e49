import { messagesOf } from './catalogue';
import vi from './vi.json';

/** The Vietnamese messages, at hand at once: for the command line and for what workbooks say. The pane loads its language. */
export const vietnamese = messagesOf(vi, 'vi');
