import { STATUS } from '../../fields/task/taskStatus';
import { bare } from '../../text/normalise';

const WORK = '(?:thuc hien|trien khai|hoan thanh|lam|xong|ban hanh|xay dung)';
const FINISHED = /^(?:da )?(?:thuc hien |lam )?(?:hoan thanh|xong)(?: nhiem vu)?(?: 100 ?%?)?(?: dung han)?$/;
const NOT_YET = new RegExp(`^(?:van )?(?:chua|dang) ${WORK}\\b`);
const UNDER_WAY = /^(?:dang|da) (?:thuc hien|trien khai|lam)$/;

/**
 * Whether a note states a status other than the row's. Only its first words count, and only if "done" is all they say:
 * "Đã hoàn thành dự thảo", "Đã ban hành, chưa quyết toán" contradict nothing.
 */
export function contradicts(note: string, status: string): boolean {
  const words = bare(note)
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim();
  if (status === STATUS.done) return NOT_YET.test(words);
  if (FINISHED.test(words)) return true;
  return status !== STATUS.inProgress && UNDER_WAY.test(words);
}
