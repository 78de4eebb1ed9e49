/**
 * The format code that hosts give for dates displayed in the computer's own order (14 in a file): shown here as Excel in
 * Vietnam does, and marked so that a sheet made in another language is known.
 */
export const LOCAL_DATE = '[$-local]dd/mm/yyyy';
