import type { ProvinceHeadline } from '../../../src/figures/provinceFigures';
import { formatMessage, type MessageValues } from '../../../src/messages/format';

/** Stands in for the catalogue of papers, which has no text for a form that nobody asked for. */
const paperText = (_key: 'line.province', values: MessageValues): string =>
  formatMessage('{done}/{tasks}, {late} quá hạn; {sent} đã gửi', values);

// The example in docs/architecture.md, word for word.
export const inOneLine = ({ plan, receipts }: ProvinceHeadline): string =>
  paperText('line.province', { done: plan.done, tasks: plan.tasks, late: plan.overdue, sent: receipts.sent });
