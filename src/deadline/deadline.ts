import type { IsoDate } from '../text/calendar';
import type { DeadlineKind } from './kinds';

/** An intermediate step named by a phrase: “Quý I chọn nhiệm vụ; Quý IV báo cáo kết quả” has two. */
export interface Milestone {
  /** Its wording, as given. */
  text: string;
  start: IsoDate | null;
  /** Last day on time, inclusive. */
  due: IsoDate;
}

/** What continues after the date: “trước 25/7, sau đó hằng tháng”. */
export interface Continuation {
  /** Its wording, as given. */
  phrase: string;
  kind: 'ongoing' | 'recurring';
}

/** A period counted from an event: “15 ngày làm việc sau khi có Quyết định”. */
export interface Offset {
  count: number;
  unit: 'day' | 'workingDay' | 'month';
  /** The event, as given: “có Quyết định”. */
  event: string;
}

/** The meaning of a “Thời gian” phrase; see docs/decisions.md, “Deadlines”. */
export interface Deadline {
  /** The phrase as given. */
  phrase: string;
  kind: DeadlineKind;
  /** First day, inclusive; null if the phrase gives none. */
  start: IsoDate | null;
  /** Last day on time, inclusive; null if the phrase gives none. */
  due: IsoDate | null;
  /** Text of a trailing parenthesis, or null. */
  condition: string | null;
  /** Empty if the phrase gives only one date or period. */
  milestones: Milestone[];
  then: Continuation | null;
  offset: Offset | null;
  /** A reviewer's remark under the date (“đề xuất lùi sang quý III”): not part of the deadline, but must be reported. */
  remark: string | null;
  /** True if a slip in the phrase was repaired. */
  repaired: boolean;
}
