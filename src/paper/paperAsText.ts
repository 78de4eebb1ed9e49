import type { Block, Paper, Paragraph, HorizontalRule, TableCell } from './paper';

const textOf = ({ runs }: Paragraph): string => runs.map(({ text }) => text).join('');
const lineOf = (block: Paragraph | HorizontalRule): string[] =>
  block.kind === 'rule' ? [] : [textOf(block)];
const cellText = ({ blocks }: TableCell): string => blocks.flatMap(lineOf).join(' ').trim();

function linesOf(block: Block): string[] {
  if (block.kind !== 'table') return lineOf(block);
  if (!block.ruled) return [];
  const [head = [], ...rows] = block.rows;
  const labels = head.map(cellText);
  return rows.flatMap((cells) => {
    const [number = '', ...rest] = cells.map(cellText);
    return rest
      .map((text, index) => ({ label: labels[index + 1] ?? '', text }))
      .filter(({ text }) => text !== '')
      .map(({ label, text }, index) => `${index === 0 ? `${number}. ` : '   '}${label}: ${text}`);
  });
}

/** A document as text to paste into an email or chat; layout tables (letterhead, signature) are left out. */
export function paperAsText({ sections }: Paper): string {
  return sections
    .flatMap(({ blocks }) => blocks)
    .flatMap(linesOf)
    .filter((line) => line.trim() !== '')
    .join('\n');
}
