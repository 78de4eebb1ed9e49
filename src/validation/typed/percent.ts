import { STATUS } from '../../fields/task/taskStatus';
import type { TaskSubject } from '../engine/subjects';

/** 0,5 typed for 50 %: between 0 and 1, or exactly 1 if the task is done. */
export function isFraction({ status, value }: Pick<TaskSubject, 'status' | 'value'>): boolean {
  const percent = value('percent');
  if (typeof percent !== 'number') return false;
  return (percent > 0 && percent < 1) || (percent === 1 && status === STATUS.done);
}
