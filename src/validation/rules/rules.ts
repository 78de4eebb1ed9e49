import type { AnyRule } from '../engine/rule';
import { SEVERITIES } from '../engine/finding';
import { GROUPS } from './groups';
import { RULE_LIST } from './ruleList';

const groups = Object.keys(GROUPS);
const place = ({ id, severity }: AnyRule): number =>
  groups.indexOf(id.slice(0, id.indexOf('/'))) * SEVERITIES.length + SEVERITIES.indexOf(severity);

/** Every rule, in display order for findings of the same cell: by group, most severe first. */
export const RULES: readonly AnyRule[] = [...RULE_LIST].sort((a, b) => place(a) - place(b));
