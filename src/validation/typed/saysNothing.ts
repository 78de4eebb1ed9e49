import { bare } from '../../text/normalise';

/** What people type so that a cell is not empty. */
const FILLERS = new Set(['k', 'ko', 'khong', 'khong co', 'khong co gi', 'co', 'na', 'nt', 'x', 'chua']);

/** Text that gives no reason: ".", "-", "Không". "-Do thiếu kinh phí" gives one. */
export function saysNothing(text: string): boolean {
  const words = bare(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return words === '' || FILLERS.has(words);
}
