/**
 * An official document before it becomes a file: its contents and their roles. Lengths are in millimetres. The
 * appearance of each style is up to the writer (host/document/paperStyles.ts); texts are plain text, never markup.
 */
export interface Paper {
  /** Title in the file's properties. */
  title: string;
  sections: readonly PaperSection[];
}

/** Consecutive pages with the same orientation. */
export interface PaperSection {
  landscape: boolean;
  blocks: readonly Block[];
}

export type Block = Paragraph | HorizontalRule | Table;

/** Paragraph styles: Word's own for headings, ours for the rest, so each can be changed for the whole document in Word. */
export const PARAGRAPH_STYLES = [
  'body',
  'item',
  'title',
  'subject',
  'heading1',
  'heading2',
  'heading3',
  'superior',
  'issuer',
  'country',
  'motto',
  'symbol',
  'letterSubject',
  'placeAndDate',
  'recipientsHead',
  'recipient',
  'signTitle',
  'signNote',
  'signName',
  'addressee',
  'caption',
  'cellHead',
  'cell',
  'cellCentre',
  'cellSmallHead',
  'cellSmallSection',
  'cellSmall',
  'cellSmallCentre',
] as const;
export type ParagraphStyle = (typeof PARAGRAPH_STYLES)[number];

export interface TextRun {
  text: string;
  bold?: boolean;
  italic?: boolean;
}

export interface Paragraph {
  kind: 'paragraph';
  style: ParagraphStyle;
  runs: readonly TextRun[];
  /** Kept on the same page as the next block, so that no signature stands alone on a page. */
  keepNext?: boolean;
}

/**
 * The line that Nghị định 30/2020/NĐ-CP prescribes under the issuer, the motto and the subject: centred, with its own
 * length.
 */
export interface HorizontalRule {
  kind: 'rule';
  length: number;
}

export interface TableCell {
  blocks: readonly (Paragraph | HorizontalRule)[];
  /** Columns spanned; 1 if absent. */
  span?: number;
  /** Vertical merge over the rows that continue it. */
  merge?: 'start' | 'continue';
}

export interface Table {
  kind: 'table';
  /** Widths. */
  columns: readonly number[];
  /** Header rows repeated on every page. */
  headRows: number;
  /** With cell borders; without them the table is for layout only. */
  ruled: boolean;
  rows: readonly (readonly TableCell[])[];
}

/** A paragraph with one run, or several if some are emphasised. */
export const paragraph = (style: ParagraphStyle, ...runs: (string | TextRun)[]): Paragraph => ({
  kind: 'paragraph',
  style,
  runs: runs.map((run) => (typeof run === 'string' ? { text: run } : run)),
});

/** Keeps the last block on the same page as what follows. */
export const keptTogether = (blocks: readonly Block[]): Block[] =>
  blocks.map((block, index) =>
    index === blocks.length - 1 && block.kind === 'paragraph' ? { ...block, keepNext: true } : block,
  );

export const rule = (length: number): HorizontalRule => ({ kind: 'rule', length });

/** A cell with one paragraph per line of text, so that it always has at least one. */
export const cell = (style: ParagraphStyle, text: string, span = 1): TableCell => ({
  blocks: text.split(/\r\n|\r|\n/).map((line) => paragraph(style, line)),
  span,
});
