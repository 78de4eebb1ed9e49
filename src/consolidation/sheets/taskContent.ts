import type { TaskRow } from '../../workbook/agency/agencyRows';

/** Text of a plan row: its activity, else its task. */
export const taskContent = ({ activity, task }: TaskRow): string => String(activity ?? task ?? '');
