import { bare } from '../text/normalise';

const PERIOD = /^(quy|q|thang|t)[ .]*(\d{1,2}|iv|i{1,3})(?:[ ./-]+(20\d{2}))?$/;

/** The period that a column's header names, as a plan words it: “Q1” is `Quý 1`, “T6/2026” `Tháng 6/2026`; null if none. */
export function periodHeader(header: string): string | null {
  const [, kind, number = '', year] = PERIOD.exec(bare(header)) ?? [];
  if (kind === undefined) return null;
  const name = kind.startsWith('q') ? 'Quý' : 'Tháng';
  return `${name} ${number.toUpperCase()}${year === undefined ? '' : `/${year}`}`;
}
