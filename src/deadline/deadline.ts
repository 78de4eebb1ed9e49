import type { IsoDate } from '../text/calendar';
import type { DeadlineKind } from './kinds';

/** A step on the way that a phrase names: “Quý I chọn nhiệm vụ; Quý IV báo cáo kết quả” has two. */
export interface Milestone {
  /** Its words, as given. */
  text: string;
  start: IsoDate | null;
  /** Last day on time, inclusive. */
  due: IsoDate;
}

/** What goes on once the date has passed: “trước 25/7, sau đó hằng tháng”. */
export interface Continuation {
  /** Its words, as given. */
  phrase: string;
  kind: 'ongoing' | 'recurring';
}

/** The time that runs from an event: “15 ngày làm việc sau khi có Quyết định”. */
export interface Offset {
  count: number;
  unit: 'day' | 'workingDay' | 'month';
  /** The event, as given: “có Quyết định”. */
  event: string;
}

/** What a “Thời gian” phrase says; see docs/architecture.md, “Deadlines”. */
export interface Deadline {
  /** The phrase as given. */
  phrase: string;
  kind: DeadlineKind;
  /** First day, inclusive; null where the phrase gives none. */
  start: IsoDate | null;
  /** Last day on time, inclusive; null where the phrase gives none. */
  due: IsoDate | null;
  /** Text of a trailing parenthesis, or null. */
  condition: string | null;
  /** Empty where the phrase names one date or period alone. */
  milestones: Milestone[];
  then: Continuation | null;
  offset: Offset | null;
  /** What a reviewer wrote under the date (“đề xuất lùi sang quý III”): no part of the deadline, but to be told. */
  remark: string | null;
  /** True when a slip in the phrase was repaired to read it. */
  repaired: boolean;
}
