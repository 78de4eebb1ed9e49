import type { ProvinceFigures } from '../../figures/provinceFigures';
import type { TaskStanding } from '../../figures/taskStanding';
import { STATUS } from '../../fields/task/taskStatus';
import { documentNumbers, type DocumentNumber } from '../../validation/documents/documentNumber';
import { isBlank, isNumber } from '../../workbook/sheetMath';
import type { CellScalar } from '../../workbook/spec';

/**
 * State of an evidence. `whole`: number and date; `noDay`, `notANumber`: cited without its date, or not as a document
 * number; `missing`: owed but not cited; `explained`: not cited, but with a note.
 */
export const EVIDENCE_STATES = ['whole', 'noDay', 'notANumber', 'explained', 'missing'] as const;
export type EvidenceState = (typeof EVIDENCE_STATES)[number];

/** A document that an agency cites for a row, or owes but does not cite. */
export interface EvidenceLine {
  standing: TaskStanding;
  /** As typed, without “Số” and the trailing date; null if none is cited. */
  document: string | null;
  /** Abbreviation of its kind, `KH`; null for an official letter, or if it is not a document number. */
  kind: string | null;
  /** Serial, or whatever was typed. */
  date: CellScalar;
  /** Link to the document system typed beside it; only its form is checked. */
  link: string | null;
  state: EvidenceState;
}

const LINK = /https?:\/\/[^\s<>"]+[^\s<>".,;:)]/iu;
const linkIn = (...cells: (CellScalar | undefined)[]): string | null =>
  cells.map((cell) => LINK.exec(String(cell ?? ''))?.[0]).find((found) => found !== undefined) ?? null;

function stateOf({ groups }: DocumentNumber, date: CellScalar): EvidenceState {
  if (groups === null) return 'notANumber';
  return isNumber(date) ? 'whole' : 'noDay';
}

function linesOf(standing: TaskStanding): EvidenceLine[] {
  const { entry, row } = standing.task;
  const date = entry.documentDate ?? null;
  const link = linkIn(entry.documentNumber, entry.note);
  const typed = String(entry.documentNumber ?? '').replace(/https?:\/\/\S+/giu, '');
  const documents = documentNumbers(typed);
  if (documents.length > 0)
    return documents.map((document) => ({
      standing,
      document: document.text,
      kind: document.kind,
      date,
      link,
      state: stateOf(document, date),
    }));
  const isOwed = row.documentOwed === 1 && standing.status === STATUS.done;
  if (!isOwed && link === null) return [];
  const state = isBlank(entry.note ?? null) ? 'missing' : 'explained';
  return [{ standing, document: null, kind: null, date, link, state }];
}

/** Every document cited, and every one owed for completed work, by agency in plan order. */
export const evidenceRegister = ({ standings }: Pick<ProvinceFigures, 'standings'>): EvidenceLine[] =>
  standings.flatMap(linesOf);
