import type { Agency } from '../agency/catalogue';
import { coordinatorOf } from '../agency/levels';
import type {
  Consolidation,
  Discrepancy,
  DiscrepancyKind,
  RegisterEntry,
  RejectedFile,
} from '../consolidation/consolidation';
import { isOneCell } from '../consolidation/cellsText';
import { fileName, mustResend, statedReason } from '../consolidation/rejection';
import type { Lineage, ReturnedFinding } from '../consolidation/returned';
import { sideText } from '../consolidation/sheets/discrepancySheet';
import { paperText } from '../messages/paperText';
import { workbookText } from '../messages/workbookText';

/** A problem at one location of an agency's workbook. */
export interface SlipLine {
  place: string;
  /** Row code; empty for the workbook as a whole, and for several cells. */
  code: string;
  /** It stands for all cells with one cause, whose number may change. */
  ofMany?: true;
  problem: string;
  todo: string;
}

/** The corrections requested from an agency: a return slip before it becomes a document. */
export interface Slip {
  agency: Agency;
  /** The file it sent; null if only unusable files were received. */
  file: string | null;
  findings: (SlipLine & { severity: ReturnedFinding['severity'] })[];
  discrepancies: SlipLine[];
  unusable: { file: string; reason: string }[];
}

/** Two-sided discrepancies: impossible values in a single workbook are among its findings. */
const BETWEEN: readonly DiscrepancyKind[] = [
  'status',
  'same-document',
  'document-date',
  'figure',
  'magnitude',
];

const placeText = (sheet: string | null, at: string | null): string =>
  sheet === null || sheet === '' || at === null || at === ''
    ? (sheet ?? '') || paperText('slip.wholeFile')
    : paperText('slip.place', { sheet, cell: at });

const shown = (value: string): string => (value.trim() === '' ? paperText('slip.empty') : value);

/** A discrepancy from one agency's point of view. */
function sideOf(
  discrepancy: Discrepancy,
  own: { lineage: Lineage; code: string; side: 'mine' | 'theirs'; other: Agency | null },
  collector: string,
): SlipLine {
  const values = {
    mine: shown(sideText(discrepancy, own.side)),
    theirs: shown(sideText(discrepancy, own.side === 'mine' ? 'theirs' : 'mine')),
  };
  const what = workbookText(`discrepancy.${discrepancy.kind}`);
  const sides =
    own.other === null
      ? paperText('slip.earlier', values)
      : paperText('slip.side', { ...values, other: own.other.name });
  return {
    place: placeText(own.lineage.sheet, own.lineage.cell),
    code: own.code,
    problem: `${what}. ${sides}`,
    todo: paperText('slip.check', { collector }),
  };
}

function discrepanciesOf(agency: Agency, all: readonly Discrepancy[], collector: string): SlipLine[] {
  return all
    .filter(({ kind }) => BETWEEN.includes(kind))
    .flatMap((each) => {
      const other = each.other?.agency ?? null;
      const lines: SlipLine[] = [];
      if (each.agency.id === agency.id)
        lines.push(sideOf(each, { lineage: each.lineage, code: each.code, side: 'mine', other }, collector));
      else if (each.other && other?.id === agency.id)
        lines.push(
          sideOf(
            each,
            { lineage: each.other.lineage, code: each.other.code, side: 'theirs', other: each.agency },
            collector,
          ),
        );
      return lines;
    });
}

const unusableOf = ({ received, unusable }: RegisterEntry): RejectedFile[] =>
  received ? [] : unusable.filter(mustResend);

/** Slips for all agencies with something to correct, in register order; the coordinator returns nothing to itself. */
export function slips({ programme, register, discrepancies }: Consolidation): Slip[] {
  const collector = coordinatorOf(programme.catalogue).name;
  return register.flatMap((entry): Slip[] => {
    const { agency, collects, received } = entry;
    if (collects) return [];
    const findings = [...(received?.findings ?? [])].sort(
      (a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'),
    );
    const slip: Slip = {
      agency,
      file: received ? fileName(received) : null,
      findings: findings.map(({ severity, sheet, cell: at, row, problem, todo }) => ({
        severity,
        place: placeText(sheet, at),
        code: row ?? '',
        ...(row === null && !(at !== null && isOneCell(at)) && { ofMany: true as const }),
        problem,
        todo,
      })),
      discrepancies: discrepanciesOf(agency, discrepancies, collector),
      unusable: unusableOf(entry).map((file) => ({ file: fileName(file), reason: statedReason(file) })),
    };
    return slip.findings.length + slip.discrepancies.length + slip.unusable.length > 0 ? [slip] : [];
  });
}
