import type { RuleCase } from '../../ruleCase';
import { YEAR, at, fill } from '../caseParts';

const USUAL = [
  ['I.1.2.HD3', 30],
  ['III.1.2.HD1', 50],
  ['III.1.4.HD1', 60],
] as const;

export const cases: RuleCase[] = [
  {
    name: 'thousands of đồng',
    edit: (bench) => {
      for (const [code, spent] of [...USUAL, [YEAR, 60_000] as const]) fill(code, { spent })(bench);
    },
    at: at(YEAR, 'spent'),
  },
  {
    name: 'an investment of some tỷ',
    edit: (bench) => {
      for (const [code, spent] of [...USUAL, [YEAR, 20_000] as const]) fill(code, { spent })(bench);
    },
  },
  {
    // Of 30, 50 and 60 the middle one is 50.
    name: 'a thousand times the usual',
    edit: (bench) => {
      for (const [code, spent] of [...USUAL, [YEAR, 50_000] as const]) fill(code, { spent })(bench);
    },
    at: at(YEAR, 'spent'),
  },
  {
    name: 'a little less than a thousand times',
    edit: (bench) => {
      for (const [code, spent] of [...USUAL, [YEAR, 49_999] as const]) fill(code, { spent })(bench);
    },
  },
  {
    name: 'what is usual, two others cannot tell',
    edit: (bench) => {
      for (const [code, spent] of [...USUAL.slice(1), [YEAR, 60_000] as const]) fill(code, { spent })(bench);
    },
  },
  {
    name: 'nothing was spent in other rows, which is not usual',
    edit: (bench) => {
      for (const [code] of USUAL) fill(code, { spent: 0 })(bench);
      fill(YEAR, { spent: 60_000 })(bench);
    },
  },
  {
    name: 'in đồng, which is said already',
    edit: (bench) => {
      for (const [code, spent] of [...USUAL, [YEAR, 50_000_000] as const]) fill(code, { spent })(bench);
    },
    also: ['task/spent-in-dong'],
  },
  {
    name: 'exactly as much as is taken for đồng, which is said already',
    edit: (bench) => {
      for (const [code, spent] of [...USUAL, [YEAR, 1_000_000] as const]) fill(code, { spent })(bench);
    },
    also: ['task/spent-in-dong'],
  },
  {
    name: 'as text, which is told otherwise',
    edit: (bench) => {
      for (const [code, spent] of [...USUAL, [YEAR, '60000'] as const]) fill(code, { spent })(bench);
    },
    also: ['task/spent-invalid'],
  },
  {
    // In the order of the rows the middle one is 30, of all three it is 50.
    name: 'the usual is the middle amount, whichever row it stands in',
    edit: (bench) => {
      const amounts = [60, 30, 50];
      for (const [index, [code]] of USUAL.entries()) fill(code, { spent: amounts[index]! })(bench);
      fill(YEAR, { spent: 40_000 })(bench);
    },
  },
];
