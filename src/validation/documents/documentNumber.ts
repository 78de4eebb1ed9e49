import type { IsoDate } from '../../text/calendar';
import { tidy } from '../../text/normalise';
import { parseDate } from '../../text/parseDate';

/** One document's number, `213/KH-UBND`, in the format of Nghị định 30/2020/NĐ-CP, Phụ lục I. */
export interface DocumentNumber {
  /** As typed, without a leading "Số" or trailing "ngày …". */
  text: string;
  /** Groups of the symbol, `KH` and `UBND`; null if it is not a document number. */
  groups: string[] | null;
  /** Abbreviation of the kind, `KH`; null for an official letter, which has none. */
  kind: string | null;
  /** Year in the symbol or typed after it, `31/2022/QĐ-UBND`, `145/KH-SNV ngày 15/3/2024`; null if none. */
  year: number | null;
  /** Day typed after it; null if none. */
  day: IsoDate | null;
  /** Groups that may name the issuer: those after the kind; in an official letter, which has no kind, the first. */
  issuers: string[];
  /** A number under 10 without its leading zero. */
  lacksZero: boolean;
}

/** Abbreviations of document kinds with lower-case letters; Thanh tra also abbreviates itself as `TTr`. */
const MIXED = '(?:TTr|CTr|QyĐ|TTLT)';
const GROUP = `(?:${MIXED}|[0-9A-ZĐÊÔƠƯÂĂ][0-9A-ZĐÊÔƠƯÂĂ&.]*)`;
/** Kinds of administrative documents (Nghị định 30/2020/NĐ-CP, Phụ lục III), which precede the issuer. */
const KINDS = new Set(
  'NQ QĐ CT QC QyĐ TC TB HD CTr KH PA ĐA DA BC BB TTr HĐ CĐ BGN BTT GUQ GM GGT GNP PG PC PB TT NĐ'.split(' '),
);
/** `213/KH-UBND`, `31/2022/QĐ-UBND`, `72/2025/QH15`, `2231/SNV-CCHC&PC` */
const STATE = new RegExp(
  `^\\d{1,6}[A-Za-z]?/(?:(\\d{4})/(${GROUP}(?:-${GROUP})*)|(${GROUP}(?:-${GROUP})*))$`,
  'u',
);
/** `18-NQ/TW`, `233-NQ/TU`: Party documents, in reverse order. */
const PARTY = new RegExp(`^\\d{1,6}-(${GROUP})/(${GROUP})$`, 'u');

const BEFORE = /^(?:.{0,40}? )?số(?: ?:)? (?=\d)/iu;
const AFTER = /[,;]? ?\(?(?:ngày|ban hành) [^]*$/iu;
/** A symbol has letters: `15/03/2024` is a date. */
const LETTER = /[A-ZĐÊÔƠƯÂĂ]/u;

function issuersOf(groups: readonly string[]): string[] {
  const [kind = '', ...rest] = groups;
  return KINDS.has(kind) && rest.length > 0 ? rest : groups.slice(0, 1);
}

/** The day in “… ngày 15/3/2024”, “… (ban hành ngày 15/3/2024)”; null if there is none, or it lacks its year. */
function dayAfter(typed: string): IsoDate | null {
  const words = AFTER.exec(typed)?.[0]
    .replace(/^[,;]? ?\(?(?:ban hành )?/iu, '')
    .replace(/\)?\.?$/u, '');
  return words === undefined ? null : parseDate(words);
}

function readOne(typed: string): DocumentNumber {
  const text = typed.replace(BEFORE, '').replace(AFTER, '').trim();
  const groups = (STATE.exec(text) ?? PARTY.exec(text))
    ?.slice(1)
    .filter((group) => group !== undefined && !/^\d{4}$/.test(group))
    .flatMap((group) => group.split(/[-/]/));
  if (!groups?.some((group) => LETTER.test(group)))
    return { text, groups: null, kind: null, year: null, day: null, issuers: [], lacksZero: false };
  const [first = ''] = groups;
  const year =
    /^\d+[A-Za-z]?\/(\d{4})\//.exec(text)?.[1] ?? /[/-](\d{4})\)?$/.exec(AFTER.exec(typed)?.[0] ?? '')?.[1];
  return {
    text,
    groups,
    kind: KINDS.has(first) && groups.length > 1 ? first : null,
    year: year === undefined ? null : Number(year),
    day: dayAfter(typed),
    issuers: issuersOf(groups),
    lacksZero: /^[1-9](?!\d)/.test(text),
  };
}

/** The documents named in a cell, separated by `;`, line breaks, or a comma before the next number. */
export function documentNumbers(typed: string): DocumentNumber[] {
  return typed
    .split(/;|\r?\n|,(?=\s*\d|\s*số\s*(?::\s*)?\d)/iu)
    .map(tidy)
    .filter((part) => part !== '')
    .map(readOne);
}
