import { bare } from '../../text/normalise';

/** What people type just to fill a cell. */
const FILLERS = new Set(['k', 'ko', 'khong', 'khong co', 'khong co gi', 'co', 'na', 'nt', 'x', 'chua']);

/** Text without a reason: ".", "-", "Không". "-Do thiếu kinh phí" does give one. */
export function saysNothing(text: string): boolean {
  const words = bare(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return words === '' || FILLERS.has(words);
}
