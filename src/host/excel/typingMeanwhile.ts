/** Rounds in which cells are put back: nobody types into the same ones more often than this within moments. */
export const MOST_ROUNDS = 4;

export const changesTooFast = (): Error => new Error('cells change faster than they can be put back');
