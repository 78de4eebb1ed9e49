/**
 * A paper of an office, before it is a file: what stands on it and as what. Lengths are millimetres. How each style looks
 * is the writer's (host/document/paperStyles.ts); texts are texts, never markup.
 */
export interface Paper {
  /** In the file's properties. */
  title: string;
  sections: readonly PaperSection[];
}

/** Pages of one orientation. */
export interface PaperSection {
  landscape: boolean;
  blocks: readonly Block[];
}

export type Block = Paragraph | Rule | Table;

/** Styles of paragraphs: Word's own for headings, ours for the rest; each can be changed for the whole paper in Word. */
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

export interface Run {
  text: string;
  bold?: boolean;
  italic?: boolean;
}

export interface Paragraph {
  kind: 'paragraph';
  style: ParagraphStyle;
  runs: readonly Run[];
  /** On the page of what follows: nobody signs an empty page. */
  keepNext?: boolean;
}

/** A line as Nghị định 30/2020/NĐ-CP has it under the issuer, the motto and the subject: centred, of its own length. */
export interface Rule {
  kind: 'rule';
  length: number;
}

export interface TableCell {
  blocks: readonly (Paragraph | Rule)[];
  /** Columns that it takes; 1 where it is left out. */
  span?: number;
  /** Down over the rows that go on with it. */
  merge?: 'start' | 'continue';
}

export interface Table {
  kind: 'table';
  /** Widths. */
  columns: readonly number[];
  /** Rows at its top that every page repeats. */
  headRows: number;
  /** With lines around its cells; without, it only puts things side by side. */
  ruled: boolean;
  rows: readonly (readonly TableCell[])[];
}

/** A paragraph of one run, or of several where some stand out. */
export const paragraph = (style: ParagraphStyle, ...runs: (string | Run)[]): Paragraph => ({
  kind: 'paragraph',
  style,
  runs: runs.map((run) => (typeof run === 'string' ? { text: run } : run)),
});

/** The last of blocks on the page of what follows them. */
export const keptTogether = (blocks: readonly Block[]): Block[] =>
  blocks.map((block, index) =>
    index === blocks.length - 1 && block.kind === 'paragraph' ? { ...block, keepNext: true } : block,
  );

export const rule = (length: number): Rule => ({ kind: 'rule', length });

/** A cell of a paragraph for each line of its text, so that it can be empty but not missing. */
export const cell = (style: ParagraphStyle, text: string, span = 1): TableCell => ({
  blocks: text.split(/\r\n|\r|\n/).map((line) => paragraph(style, line)),
  span,
});
