import type { Continuation, Deadline, Milestone } from './deadline';
import { readFamilies, type DatedReading, type DeadlineReading } from './families';
import { readPart } from './inParenthesis';
import { withoutLeadIn, type PhraseText } from './phraseText';

/** A phrase with several parts. */
export type Compound = DeadlineReading & Partial<Pick<Deadline, 'milestones' | 'then' | 'condition'>>;

/** `phrase` is tidied: single spaces, trimmed. */
type Reader = (reading: PhraseText, phrase: string, planYear: number) => Compound | null;

const withoutEndMarks = (text: string) => text.replace(/(?<![.;, ])[.;, ]+$/u, '');

const milestoneOf = (text: string, { start, due }: DatedReading): Milestone => ({ text, start, due });

/** "Dự kiến ngày 05/6 (chậm nhất 15/6)": the expected day is a milestone, the parenthesis the deadline. */
const expected: Reader = ({ text, condition }, phrase, planYear) => {
  if (!/^dự kiến:? /u.test(text)) return null;
  const hoped = readFamilies(
    withoutLeadIn(text.replace(/^dự kiến:? /u, '')).replace(/^(?:vào|trong|là) (?!năm$)/u, ''),
    planYear,
  );
  if (!hoped || hoped.due === null) return null;
  const bound = condition === null ? null : readPart(condition, planYear);
  if (bound?.kind !== 'date') return hoped;
  const before = (phrase.split('(')[0] as string).trim();
  return { ...bound, condition: null, milestones: [milestoneOf(before, hoped)] };
};

/** Where the continuation begins: its opening words and whatever joins them to the date. */
const JOINT =
  /[,;]? (?:và )?(?=sau đó|tiếp đó|(?:tiếp tục )?(?:duy trì|(?:thực hiện|triển khai|cập nhật|báo cáo) (?:thường|liên|định|h[àằ]ng))|thường xuyên|liên tục|định kỳ|(?:các|những) (?:lần|kỳ|tháng|quý) (?:tiếp theo|sau|kế tiếp))/iu;

/** "Trước 25/7, sau đó hằng tháng", "Xong trước 20/8 và duy trì": a date, and what continues after it. */
const followed: Reader = (_reading, phrase, planYear) => {
  const joint = JOINT.exec(phrase);
  if (!joint) return null;
  const date = phrase.slice(0, joint.index).replace(/^lần đầu(?: tiên)?:? /iu, '');
  const first = readPart(date, planYear);
  const then = continuationOf(phrase.slice(joint.index + joint[0].length), planYear);
  return first && first.due !== null && then ? { ...first, then } : null;
};

function continuationOf(phrase: string, planYear: number): Continuation | null {
  const words = withoutEndMarks(
    phrase.replace(
      /^(?:(?:sau|tiếp) đó|(?:các|những) (?:lần|kỳ|tháng|quý) (?:tiếp theo|sau|kế tiếp))[,:]? /iu,
      '',
    ),
  );
  if (/^(?:tiếp tục )?duy trì(?: (?:thường xuyên|liên tục|hằng năm|hàng năm))?$/iu.test(words))
    return { phrase: words, kind: 'ongoing' };
  const kind = readPart(words.replace(/^(?:tiếp tục )?(?:cập nhật |báo cáo )?/iu, ''), planYear)?.kind;
  return kind === 'ongoing' || kind === 'recurring' ? { phrase: words, kind } : null;
}

/** Where a phrase may be split into steps: "…; …", before a comma's next date word, at "và" before the next bound. */
const STEP = /;|, ?(?=(?:quý|tháng|ngày|trước|đến|chậm nhất|đợt) )| và (?=(?:trước|chậm nhất|muộn nhất) )/iu;

/** The longest readable date or period at either end of a part, separated from the other words. */
function stepOf(part: string, planYear: number): Milestone | null {
  const words = part.split(' ');
  for (let length = words.length; length > 0; length -= 1) {
    const head = words.slice(0, length).join(' ').replace(/[:,]$/u, '');
    const tail = words.slice(words.length - length).join(' ');
    const readings = [
      [head, words.slice(length).join(' ')],
      [tail, words.slice(0, words.length - length).join(' ')],
    ] as const;
    for (const [time, rest] of readings) {
      // A second date among the words, or a recurrence, would be lost.
      if (/(?:trước|đến|hết|nhất|ngày|tháng|quý|năm) ?(?:\d|[IVX]+(?!\p{L}))|\d\/\d/iu.test(rest)) continue;
      if (/(?<!\p{L})(?:h[àằ]ng|mỗi|định kỳ|thường xuyên|liên tục)(?!\p{L})/iu.test(rest)) continue;
      const reading = readPart(time, planYear);
      if (reading && reading.due !== null) return milestoneOf(part, reading);
    }
  }
  return null;
}

/** Longer than any phrase in a plan; beyond it searching for steps costs more than it is worth. */
const LONGEST_STEPS = 300;

/** "Quý I chọn nhiệm vụ; Quý IV báo cáo kết quả": from the first step's first day to the last step's last. */
const steps: Reader = (_reading, phrase, planYear) => {
  if (phrase.length > LONGEST_STEPS) return null;
  const parts = withoutEndMarks(phrase)
    .split(STEP)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length < 2) return null;
  const milestones: Milestone[] = [];
  for (const part of parts) {
    const step = stepOf(part, planYear);
    const before = milestones.at(-1);
    if (!step || (before && before.due > step.due)) return null;
    milestones.push(step);
  }
  const [first, last] = [milestones[0], milestones.at(-1)] as [Milestone, Milestone];
  return { kind: 'period', start: first.start ?? first.due, due: last.due, milestones };
};

/** Every form of compound phrase, tried in this order when no family explains the whole. */
const READERS: readonly Reader[] = [expected, followed, steps];

/** Reads a compound phrase; null if any part of it cannot be read. */
export function readCompound(reading: PhraseText, phrase: string, planYear: number): Compound | null {
  for (const reader of READERS) {
    const compound = reader(reading, phrase, planYear);
    if (compound) return compound;
  }
  return null;
}
