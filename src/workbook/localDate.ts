/**
 * The format code that hosts return for dates displayed in the computer's own order (14 in a file): as in Excel in
 * Vietnam, with a marker so that sheets made in another language can be recognised.
 */
export const LOCAL_DATE = '[$-local]dd/mm/yyyy';
