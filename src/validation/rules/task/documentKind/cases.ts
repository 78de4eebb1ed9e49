import type { RuleCase } from '../../ruleCase';
import { day } from '../../ruleCase';
import { OWN_PLAN, DECISION, DONE, wrong, right, fill } from '../caseParts';

const PLANNED = { ...DONE, doneOn: day('2024-04-12'), date: day('2024-04-10') };

export const cases: RuleCase[] = [
  wrong('an invitation for a plan', OWN_PLAN, { ...PLANNED, number: '45/GM-SNV' }, 'number'),
  {
    ...wrong('a submission for a decision', DECISION, { ...PLANNED, number: '45/TTr-SNV' }, 'number'),
    says: ['là Quyết định sửa đổi, bổ sung hoặc ban hành mới nhưng'],
  },
  right('a decision that approves the plan', OWN_PLAN, { ...PLANNED, number: '45/QĐ-SNV' }),
  right('an official letter', OWN_PLAN, { ...PLANNED, number: '45/SNV-CCHC' }),
  right('one of several', OWN_PLAN, { ...PLANNED, number: '45/GM-SNV; 46/KH-SNV' }),
  right('a submission while the decision is awaited', DECISION, {
    number: '45/TTr-SNV',
    date: day('2024-04-18'),
  }),
  {
    name: 'beside words that are no number',
    edit: fill(OWN_PLAN, { ...PLANNED, number: '45/GM-SNV; Có văn bản' }),
    also: ['task/document-malformed'],
  },
  {
    name: 'none, which is told otherwise',
    edit: fill(OWN_PLAN, { ...PLANNED, number: null, date: null }),
    also: ['task/done-without-document'],
  },
];
