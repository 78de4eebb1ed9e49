import { packArchive } from '../file/ooxml/zip/archive';
import { paperAsText } from '../../paper/paperAsText';
import type { Paper } from '../../paper/paper';
import { writeDocx } from './writeDocx';

/** A document with its file name, without extension. */
export interface NamedPaper {
  name: string;
  paper: Paper;
}

/**
 * Documents as one zip: each as .docx, and as text to paste (UTF-8 with a byte order mark, for old versions of
 * Notepad).
 */
export async function writePapers(papers: readonly NamedPaper[]): Promise<Uint8Array> {
  const files = new Map<string, Uint8Array>();
  for (const { name, paper } of papers) {
    files.set(`${name}.docx`, await writeDocx(paper));
    const text = `\uFEFF${paperAsText(paper)}`.replace(/\n/g, '\r\n');
    files.set(`${name}.txt`, new TextEncoder().encode(text));
  }
  return packArchive(files, (name) => name.endsWith('.docx'));
}
