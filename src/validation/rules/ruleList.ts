// Written by `npm run rules` from the folders beside it.
import type { AnyRule } from '../engine/rule';
import { agencyUnknown } from './identity/agencyUnknown/rule';
import { carriedPlanChanged } from './identity/carriedPlanChanged/rule';
import { coverDiffers } from './identity/coverDiffers/rule';
import { notOurs } from './identity/notOurs/rule';
import { oldLayout } from './identity/oldLayout/rule';
import { otherLayout } from './identity/otherLayout/rule';
import { otherPlan } from './identity/otherPlan/rule';
import { otherPlanVersion } from './identity/otherPlanVersion/rule';
import { periodUnknown } from './identity/periodUnknown/rule';
import { preparedByMissing } from './identity/preparedByMissing/rule';
import { provinceWorkbook } from './identity/provinceWorkbook/rule';
import { reportingDateInvalid } from './identity/reportingDateInvalid/rule';
import { reportingDateOutsidePeriod } from './identity/reportingDateOutsidePeriod/rule';
import { columnDuplicated } from './structure/columnDuplicated/rule';
import { columnMissing } from './structure/columnMissing/rule';
import { columnRenamed } from './structure/columnRenamed/rule';
import { entryOutsideTable } from './structure/entryOutsideTable/rule';
import { errorValue } from './structure/errorValue/rule';
import { externalLinks } from './structure/externalLinks/rule';
import { filledInCopy } from './structure/filledInCopy/rule';
import { filledTwice } from './structure/filledTwice/rule';
import { formulaChanged } from './structure/formulaChanged/rule';
import { formulaOverwritten } from './structure/formulaOverwritten/rule';
import { mergedCells } from './structure/mergedCells/rule';
import { nameMissing } from './structure/nameMissing/rule';
import { planTextChanged } from './structure/planTextChanged/rule';
import { rowCodeDuplicated } from './structure/rowCodeDuplicated/rule';
import { rowCodeUnknown } from './structure/rowCodeUnknown/rule';
import { rowDeleted } from './structure/rowDeleted/rule';
import { rowWithoutCode } from './structure/rowWithoutCode/rule';
import { tableLost } from './structure/tableLost/rule';
import { tableMissing } from './structure/tableMissing/rule';
import { tableRenamed } from './structure/tableRenamed/rule';
import { tableShortened } from './structure/tableShortened/rule';
import { uncalculated } from './structure/uncalculated/rule';
import { validationLost } from './structure/validationLost/rule';
import { belowOwnTasks } from './target/belowOwnTasks/rule';
import { countFixedByPlan } from './target/countFixedByPlan/rule';
import { denominatorMissing } from './target/denominatorMissing/rule';
import { explanationSaysNothing } from './target/explanationSaysNothing/rule';
import { lowerThanPrevious } from './target/lowerThanPrevious/rule';
import { missedWithoutExplanation } from './target/missedWithoutExplanation/rule';
import { negative } from './target/negative/rule';
import { noFigures } from './target/noFigures/rule';
import { notANumber } from './target/notANumber/rule';
import { notWhole } from './target/notWhole/rule';
import { numberAsText } from './target/numberAsText/rule';
import { numeratorAboveDenominator } from './target/numeratorAboveDenominator/rule';
import { numeratorMissing } from './target/numeratorMissing/rule';
import { otherLevel } from './target/otherLevel/rule';
import { partAboveWhole } from './target/partAboveWhole/rule';
import { partDenominatorDiffers } from './target/partDenominatorDiffers/rule';
import { percentTyped } from './target/percentTyped/rule';
import { rateTypedAsCount } from './target/rateTypedAsCount/rule';
import { sameAsPrevious } from './target/sameAsPrevious/rule';
import { sameCountDiffers } from './target/sameCountDiffers/rule';
import { zeroDenominator } from './target/zeroDenominator/rule';
import { dateAsText } from './task/dateAsText/rule';
import { dateInvalid } from './task/dateInvalid/rule';
import { dateWithTime } from './task/dateWithTime/rule';
import { documentAfterDone } from './task/documentAfterDone/rule';
import { documentBeforeStart } from './task/documentBeforeStart/rule';
import { documentInFuture } from './task/documentInFuture/rule';
import { documentIssuer } from './task/documentIssuer/rule';
import { documentKind } from './task/documentKind/rule';
import { documentLastYear } from './task/documentLastYear/rule';
import { documentLeadingZero } from './task/documentLeadingZero/rule';
import { documentMalformed } from './task/documentMalformed/rule';
import { documentNotOwn } from './task/documentNotOwn/rule';
import { documentOfPlan } from './task/documentOfPlan/rule';
import { documentReused } from './task/documentReused/rule';
import { documentTwoDates } from './task/documentTwoDates/rule';
import { documentWithoutDate } from './task/documentWithoutDate/rule';
import { documentYear } from './task/documentYear/rule';
import { doneBeforeEvent } from './task/doneBeforeEvent/rule';
import { doneBeforePlan } from './task/doneBeforePlan/rule';
import { doneBelow100 } from './task/doneBelow100/rule';
import { doneInFuture } from './task/doneInFuture/rule';
import { doneWithoutDate } from './task/doneWithoutDate/rule';
import { doneWithoutDocument } from './task/doneWithoutDocument/rule';
import { dueNotStarted } from './task/dueNotStarted/rule';
import { eventDateMissing } from './task/eventDateMissing/rule';
import { inProgressComplete } from './task/inProgressComplete/rule';
import { lateWithoutReason } from './task/lateWithoutReason/rule';
import { monthlyDoneOnce } from './task/monthlyDoneOnce/rule';
import { notArisenCompulsory } from './task/notArisenCompulsory/rule';
import { notArisenWithResult } from './task/notArisenWithResult/rule';
import { notStartedAboveZero } from './task/notStartedAboveZero/rule';
import { notStartedWithResult } from './task/notStartedWithResult/rule';
import { noteContradictsStatus } from './task/noteContradictsStatus/rule';
import { noteSameAsPrevious } from './task/noteSameAsPrevious/rule';
import { ongoingWithoutEntry } from './task/ongoingWithoutEntry/rule';
import { ownDeadlineMissing } from './task/ownDeadlineMissing/rule';
import { ownDeadlineOutsideYear } from './task/ownDeadlineOutsideYear/rule';
import { percentAsFraction } from './task/percentAsFraction/rule';
import { percentInvalid } from './task/percentInvalid/rule';
import { reasonSaysNothing } from './task/reasonSaysNothing/rule';
import { recurringWithoutPaper } from './task/recurringWithoutPaper/rule';
import { reportedInOtherRow } from './task/reportedInOtherRow/rule';
import { spentInDong } from './task/spentInDong/rule';
import { spentInvalid } from './task/spentInvalid/rule';
import { spentUnusual } from './task/spentUnusual/rule';
import { statusMissing } from './task/statusMissing/rule';
import { statusUnknown } from './task/statusUnknown/rule';
import { controlCharacters } from './text/controlCharacters/rule';
import { formulaInEntry } from './text/formulaInEntry/rule';
import { formulaLike } from './text/formulaLike/rule';
import { lookAlikes } from './text/lookAlikes/rule';
import { nfd } from './text/nfd/rule';
import { spaces } from './text/spaces/rule';
import { tooLong } from './text/tooLong/rule';

export const RULE_LIST: readonly AnyRule[] = [
  agencyUnknown,
  carriedPlanChanged,
  coverDiffers,
  notOurs,
  oldLayout,
  otherLayout,
  otherPlan,
  otherPlanVersion,
  periodUnknown,
  preparedByMissing,
  provinceWorkbook,
  reportingDateInvalid,
  reportingDateOutsidePeriod,
  columnDuplicated,
  columnMissing,
  columnRenamed,
  entryOutsideTable,
  errorValue,
  externalLinks,
  filledInCopy,
  filledTwice,
  formulaChanged,
  formulaOverwritten,
  mergedCells,
  nameMissing,
  planTextChanged,
  rowCodeDuplicated,
  rowCodeUnknown,
  rowDeleted,
  rowWithoutCode,
  tableLost,
  tableMissing,
  tableRenamed,
  tableShortened,
  uncalculated,
  validationLost,
  belowOwnTasks,
  countFixedByPlan,
  denominatorMissing,
  explanationSaysNothing,
  lowerThanPrevious,
  missedWithoutExplanation,
  negative,
  noFigures,
  notANumber,
  notWhole,
  numberAsText,
  numeratorAboveDenominator,
  numeratorMissing,
  otherLevel,
  partAboveWhole,
  partDenominatorDiffers,
  percentTyped,
  rateTypedAsCount,
  sameAsPrevious,
  sameCountDiffers,
  zeroDenominator,
  dateAsText,
  dateInvalid,
  dateWithTime,
  documentAfterDone,
  documentBeforeStart,
  documentInFuture,
  documentIssuer,
  documentKind,
  documentLastYear,
  documentLeadingZero,
  documentMalformed,
  documentNotOwn,
  documentOfPlan,
  documentReused,
  documentTwoDates,
  documentWithoutDate,
  documentYear,
  doneBeforeEvent,
  doneBeforePlan,
  doneBelow100,
  doneInFuture,
  doneWithoutDate,
  doneWithoutDocument,
  dueNotStarted,
  eventDateMissing,
  inProgressComplete,
  lateWithoutReason,
  monthlyDoneOnce,
  notArisenCompulsory,
  notArisenWithResult,
  notStartedAboveZero,
  notStartedWithResult,
  noteContradictsStatus,
  noteSameAsPrevious,
  ongoingWithoutEntry,
  ownDeadlineMissing,
  ownDeadlineOutsideYear,
  percentAsFraction,
  percentInvalid,
  reasonSaysNothing,
  recurringWithoutPaper,
  reportedInOtherRow,
  spentInDong,
  spentInvalid,
  spentUnusual,
  statusMissing,
  statusUnknown,
  controlCharacters,
  formulaInEntry,
  formulaLike,
  lookAlikes,
  nfd,
  spaces,
  tooLong,
];
