import type { ProvinceFigures } from '../../figures/provinceFigures';
import type { TaskStanding } from '../../figures/taskStanding';
import { STATUS } from '../../fields/task/taskStatus';
import { documentNumbers, type DocumentNumber } from '../../validation/documents/documentNumber';
import { isBlank, isNumber } from '../../workbook/sheetMath';
import type { CellScalar } from '../../workbook/spec';

/**
 * How an evidence stands. `whole`: number and day; `noDay`, `notANumber`: cited, but not as a document's number or without its
 * day; `missing`: owed and nothing cited; `explained`: nothing cited, but something noted beside it.
 */
export const EVIDENCE_STATES = ['whole', 'noDay', 'notANumber', 'explained', 'missing'] as const;
export type EvidenceState = (typeof EVIDENCE_STATES)[number];

/** A paper that an agency cites for a row, or that it owes and does not cite. */
export interface EvidenceLine {
  standing: TaskStanding;
  /** As typed, without “Số” and the day behind it; null where none is cited. */
  document: string | null;
  /** Abbreviation of its kind, `KH`; null for an official letter and for what is no number. */
  kind: string | null;
  /** Serial, or what was typed. */
  date: CellScalar;
  /** Address on the document system that was typed beside it; only its form was looked at. */
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

/** Every paper cited, and every one owed of what is done, agency by agency in the plan's order. */
export const evidenceRegister = ({ standings }: Pick<ProvinceFigures, 'standings'>): EvidenceLine[] =>
  standings.flatMap(linesOf);
