import type { AnyRule } from '../rule';
import { notOurs } from './identity/notOurs';
import { provinceWorkbook } from './identity/provinceWorkbook';
import { otherPlan } from './identity/otherPlan';
import { otherPlanVersion } from './identity/otherPlanVersion';
import { otherLayout } from './identity/otherLayout';
import { oldLayout } from './identity/oldLayout';
import { agencyUnknown } from './identity/agencyUnknown';
import { periodUnknown } from './identity/periodUnknown';
import { reportingDateInvalid } from './identity/reportingDateInvalid';
import { reportingDateOutsidePeriod } from './identity/reportingDateOutsidePeriod';
import { preparedByMissing } from './identity/preparedByMissing';
import { tableMissing } from './structure/tableMissing';
import { tableLost } from './structure/tableLost';
import { nameMissing } from './structure/nameMissing';
import { validationLost } from './structure/validationLost';
import { externalLinks } from './structure/externalLinks';
import { columnRenamed } from './structure/columnRenamed';
import { columnMissing } from './structure/columnMissing';
import { columnDuplicated } from './structure/columnDuplicated';
import { rowDeleted } from './structure/rowDeleted';
import { rowCodeDuplicated } from './structure/rowCodeDuplicated';
import { rowWithoutCode } from './structure/rowWithoutCode';
import { rowCodeUnknown } from './structure/rowCodeUnknown';
import { mergedCells } from './structure/mergedCells';
import { uncalculated } from './structure/uncalculated';
import { entryOutsideTable } from './structure/entryOutsideTable';
import { planTextChanged } from './structure/planTextChanged';
import { formulaOverwritten } from './structure/formulaOverwritten';
import { formulaChanged } from './structure/formulaChanged';
import { errorValue } from './structure/errorValue';
import { statusMissing } from './task/statusMissing';
import { statusUnknown } from './task/statusUnknown';
import { percentInvalid } from './task/percentInvalid';
import { percentAsFraction } from './task/percentAsFraction';
import { doneBelow100 } from './task/doneBelow100';
import { notStartedAboveZero } from './task/notStartedAboveZero';
import { doneWithoutDate } from './task/doneWithoutDate';
import { dateAsText } from './task/dateAsText';
import { dateInvalid } from './task/dateInvalid';
import { dateWithTime } from './task/dateWithTime';
import { doneInFuture } from './task/doneInFuture';
import { doneBeforePlan } from './task/doneBeforePlan';
import { doneWithoutDocument } from './task/doneWithoutDocument';
import { documentMalformed } from './task/documentMalformed';
import { documentLeadingZero } from './task/documentLeadingZero';
import { documentIssuer } from './task/documentIssuer';
import { documentWithoutDate } from './task/documentWithoutDate';
import { documentInFuture } from './task/documentInFuture';
import { documentAfterDone } from './task/documentAfterDone';
import { documentBeforeStart } from './task/documentBeforeStart';
import { lateWithoutReason } from './task/lateWithoutReason';
import { dueNotStarted } from './task/dueNotStarted';
import { ownDeadlineMissing } from './task/ownDeadlineMissing';
import { ownDeadlineOutsideYear } from './task/ownDeadlineOutsideYear';
import { eventDateMissing } from './task/eventDateMissing';
import { ongoingWithoutEntry } from './task/ongoingWithoutEntry';
import { spentInvalid } from './task/spentInvalid';
import { spentInDong } from './task/spentInDong';
import { noFigures } from './target/noFigures';
import { numeratorMissing } from './target/numeratorMissing';
import { denominatorMissing } from './target/denominatorMissing';
import { numberAsText } from './target/numberAsText';
import { percentTyped } from './target/percentTyped';
import { notANumber } from './target/notANumber';
import { negative } from './target/negative';
import { notWhole } from './target/notWhole';
import { zeroDenominator } from './target/zeroDenominator';
import { numeratorAboveDenominator } from './target/numeratorAboveDenominator';
import { partAboveWhole } from './target/partAboveWhole';
import { partDenominatorDiffers } from './target/partDenominatorDiffers';
import { missedWithoutExplanation } from './target/missedWithoutExplanation';
import { lowerThanPrevious } from './target/lowerThanPrevious';
import { otherLevel } from './target/otherLevel';
import { controlCharacters } from './text/controlCharacters';
import { spaces } from './text/spaces';
import { nfd } from './text/nfd';
import { formulaLike } from './text/formulaLike';
import { formulaInEntry } from './text/formulaInEntry';
import { tooLong } from './text/tooLong';

/** Every rule, in the order in which findings of one cell are shown. */
export const RULES: readonly AnyRule[] = [
  notOurs,
  provinceWorkbook,
  otherPlan,
  otherPlanVersion,
  otherLayout,
  oldLayout,
  agencyUnknown,
  periodUnknown,
  reportingDateInvalid,
  reportingDateOutsidePeriod,
  preparedByMissing,
  tableMissing,
  tableLost,
  nameMissing,
  validationLost,
  externalLinks,
  columnRenamed,
  columnMissing,
  columnDuplicated,
  rowDeleted,
  rowCodeDuplicated,
  rowWithoutCode,
  rowCodeUnknown,
  mergedCells,
  uncalculated,
  entryOutsideTable,
  planTextChanged,
  formulaOverwritten,
  formulaChanged,
  errorValue,
  statusMissing,
  statusUnknown,
  percentInvalid,
  percentAsFraction,
  doneBelow100,
  notStartedAboveZero,
  doneWithoutDate,
  dateAsText,
  dateInvalid,
  dateWithTime,
  doneInFuture,
  doneBeforePlan,
  doneWithoutDocument,
  documentMalformed,
  documentLeadingZero,
  documentIssuer,
  documentWithoutDate,
  documentInFuture,
  documentAfterDone,
  documentBeforeStart,
  lateWithoutReason,
  dueNotStarted,
  ownDeadlineMissing,
  ownDeadlineOutsideYear,
  eventDateMissing,
  ongoingWithoutEntry,
  spentInvalid,
  spentInDong,
  noFigures,
  numeratorMissing,
  denominatorMissing,
  numberAsText,
  percentTyped,
  notANumber,
  negative,
  notWhole,
  zeroDenominator,
  numeratorAboveDenominator,
  partAboveWhole,
  partDenominatorDiffers,
  missedWithoutExplanation,
  lowerThanPrevious,
  otherLevel,
  controlCharacters,
  spaces,
  nfd,
  formulaLike,
  formulaInEntry,
  tooLong,
];
