import type { TaskRow } from '../../workbook/agency/agencyRows';

/** What a row of the plan is about: its activity, else its task. */
export const taskContent = ({ activity, task }: TaskRow): string => String(activity ?? task ?? '');
