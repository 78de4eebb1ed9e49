import type { Agency } from '../agency/catalogue';
import { coordinatorOf } from '../agency/levels';
import type { Consolidation, RegisterEntry } from '../consolidation/consolidation';
import { receiptOf } from '../consolidation/receipt';
import { fileName, mustResend, statedReason } from '../consolidation/rejection';
import { paperText } from '../messages/paperText';
import { keptTogether, paragraph, type Paper } from '../paper/paper';
import { daysBetween, type IsoDate } from '../text/calendar';
import { formatDate } from '../text/formatDate';
import { askedUntil } from './askedUntil';
import { foot, head, yearOf } from './frame';
import { issuerOf } from './issuer';
import { lowerFirst } from './words';

export const LETTER_KINDS = ['missing', 'late', 'unusable'] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];

export interface Letter {
  kind: LetterKind;
  agency: Agency;
  paper: Paper;
  /** Without extension. */
  name: string;
}

export interface LettersInput {
  consolidation: Consolidation;
  /** Date of the letters. */
  today: IsoDate;
  /** Day to answer by, if overridden. */
  until?: IsoDate;
}

/** The kind of letter an agency gets, with its values; null for none. The coordinator never writes to itself. */
function reminderFor(
  entry: RegisterEntry,
  { consolidation, today }: LettersInput,
): {
  kind: LetterKind;
  values: Record<string, string | number>;
} | null {
  const { agency, owes, collects, received, unusable } = entry;
  if (collects) return null;
  const receipt = receiptOf(entry);
  const { sendBy } = consolidation.period;
  // An inferred day never makes an agency late.
  if (receipt === 'late' && received?.sentOn && received.doubt === null)
    return {
      kind: 'late',
      values: { sentOn: formatDate(received.sentOn), days: daysBetween(sendBy, received.sentOn) },
    };
  if (receipt === 'missing' && owes) return { kind: 'missing', values: { today: formatDate(today) } };
  const file = receipt === 'unusable' ? unusable.find(mustResend) : undefined;
  if (!file) return null;
  return {
    kind: 'unusable',
    values: { file: fileName(file), reason: statedReason(file), agency: agency.name },
  };
}

function sentences(kind: LetterKind, until: IsoDate | null, isOver: boolean) {
  const asked = until === null ? 'Now' : 'Until';
  if (kind === 'late') return ['letter.late.stated', 'letter.late.ask'] as const;
  if (kind === 'unusable') return ['letter.unusable.stated', `letter.askAgain${asked}`] as const;
  return [isOver ? 'letter.missing.past' : 'letter.missing.coming', `letter.ask${asked}`] as const;
}

/** Official letters to agencies that have not sent, sent late, or whose file is unusable, in register order. */
export function letters(input: LettersInput): Letter[] {
  const { consolidation, today } = input;
  const { programme, period, register } = consolidation;
  const collector = coordinatorOf(programme.catalogue);
  const issuer = issuerOf(collector, programme.catalogue);
  const until = askedUntil(period, today, input.until);
  return register.flatMap((entry): Letter[] => {
    const reminder = reminderFor(entry, input);
    if (!reminder) return [];
    const { agency } = entry;
    const { kind } = reminder;
    const values = {
      plan: programme.plan.number,
      period: lowerFirst(period.name),
      collector: collector.name,
      agency: agency.name,
      sendBy: formatDate(period.sendBy),
      until: until === null ? '' : formatDate(until),
      ...reminder.values,
    };
    const subject = paperText(`letter.${kind}.subject`, values);
    const title = `${agency.name} - ${subject}`;
    return [
      {
        kind,
        agency,
        name: paperText('letter.file', { kind: paperText(`letter.kind.${kind}`), agency: agency.id }),
        paper: {
          title,
          sections: [
            {
              landscape: false,
              blocks: [
                head({ issuer, kind: null, year: yearOf(today), subject }),
                paragraph('addressee', paperText('frame.addressee', { name: agency.name })),
                ...keptTogether(
                  sentences(kind, until, today > period.sendBy).map((key, index, all) =>
                    paragraph('body', paperText(key, values) + (index === all.length - 1 ? '/.' : '')),
                  ),
                ),
                foot(issuer, [paperText('frame.asAbove')]),
              ],
            },
          ],
        },
      },
    ];
  });
}
