// Written by `npm run rules` from the folders beside it.
import type { Defect } from '../../sample/defect';
import { defects as agencyUnknown } from './identity/agencyUnknown/defects';
import { defects as carriedPlanChanged } from './identity/carriedPlanChanged/defects';
import { defects as coverDiffers } from './identity/coverDiffers/defects';
import { defects as notOurs } from './identity/notOurs/defects';
import { defects as oldLayout } from './identity/oldLayout/defects';
import { defects as otherLayout } from './identity/otherLayout/defects';
import { defects as otherPlan } from './identity/otherPlan/defects';
import { defects as otherPlanVersion } from './identity/otherPlanVersion/defects';
import { defects as periodUnknown } from './identity/periodUnknown/defects';
import { defects as preparedByMissing } from './identity/preparedByMissing/defects';
import { defects as provinceWorkbook } from './identity/provinceWorkbook/defects';
import { defects as reportingDateInvalid } from './identity/reportingDateInvalid/defects';
import { defects as reportingDateOutsidePeriod } from './identity/reportingDateOutsidePeriod/defects';
import { defects as columnDuplicated } from './structure/columnDuplicated/defects';
import { defects as columnMissing } from './structure/columnMissing/defects';
import { defects as columnRenamed } from './structure/columnRenamed/defects';
import { defects as entryOutsideTable } from './structure/entryOutsideTable/defects';
import { defects as errorValue } from './structure/errorValue/defects';
import { defects as externalLinks } from './structure/externalLinks/defects';
import { defects as filledInCopy } from './structure/filledInCopy/defects';
import { defects as filledTwice } from './structure/filledTwice/defects';
import { defects as formulaChanged } from './structure/formulaChanged/defects';
import { defects as formulaOverwritten } from './structure/formulaOverwritten/defects';
import { defects as mergedCells } from './structure/mergedCells/defects';
import { defects as nameMissing } from './structure/nameMissing/defects';
import { defects as planTextChanged } from './structure/planTextChanged/defects';
import { defects as rowCodeDuplicated } from './structure/rowCodeDuplicated/defects';
import { defects as rowCodeUnknown } from './structure/rowCodeUnknown/defects';
import { defects as rowDeleted } from './structure/rowDeleted/defects';
import { defects as rowWithoutCode } from './structure/rowWithoutCode/defects';
import { defects as tableLost } from './structure/tableLost/defects';
import { defects as tableMissing } from './structure/tableMissing/defects';
import { defects as tableRenamed } from './structure/tableRenamed/defects';
import { defects as tableShortened } from './structure/tableShortened/defects';
import { defects as uncalculated } from './structure/uncalculated/defects';
import { defects as validationLost } from './structure/validationLost/defects';
import { defects as belowOwnTasks } from './target/belowOwnTasks/defects';
import { defects as countFixedByPlan } from './target/countFixedByPlan/defects';
import { defects as denominatorMissing } from './target/denominatorMissing/defects';
import { defects as explanationSaysNothing } from './target/explanationSaysNothing/defects';
import { defects as lowerThanPrevious } from './target/lowerThanPrevious/defects';
import { defects as missedWithoutExplanation } from './target/missedWithoutExplanation/defects';
import { defects as negative } from './target/negative/defects';
import { defects as noFigures } from './target/noFigures/defects';
import { defects as notANumber } from './target/notANumber/defects';
import { defects as notWhole } from './target/notWhole/defects';
import { defects as numberAsText } from './target/numberAsText/defects';
import { defects as numeratorAboveDenominator } from './target/numeratorAboveDenominator/defects';
import { defects as numeratorMissing } from './target/numeratorMissing/defects';
import { defects as otherLevel } from './target/otherLevel/defects';
import { defects as partAboveWhole } from './target/partAboveWhole/defects';
import { defects as partDenominatorDiffers } from './target/partDenominatorDiffers/defects';
import { defects as percentTyped } from './target/percentTyped/defects';
import { defects as rateTypedAsCount } from './target/rateTypedAsCount/defects';
import { defects as sameAsPrevious } from './target/sameAsPrevious/defects';
import { defects as sameCountDiffers } from './target/sameCountDiffers/defects';
import { defects as zeroDenominator } from './target/zeroDenominator/defects';
import { defects as dateAsText } from './task/dateAsText/defects';
import { defects as dateInvalid } from './task/dateInvalid/defects';
import { defects as dateWithTime } from './task/dateWithTime/defects';
import { defects as documentAfterDone } from './task/documentAfterDone/defects';
import { defects as documentBeforeStart } from './task/documentBeforeStart/defects';
import { defects as documentInFuture } from './task/documentInFuture/defects';
import { defects as documentIssuer } from './task/documentIssuer/defects';
import { defects as documentKind } from './task/documentKind/defects';
import { defects as documentLastYear } from './task/documentLastYear/defects';
import { defects as documentLeadingZero } from './task/documentLeadingZero/defects';
import { defects as documentMalformed } from './task/documentMalformed/defects';
import { defects as documentNotOwn } from './task/documentNotOwn/defects';
import { defects as documentOfPlan } from './task/documentOfPlan/defects';
import { defects as documentReused } from './task/documentReused/defects';
import { defects as documentTwoDates } from './task/documentTwoDates/defects';
import { defects as documentWithoutDate } from './task/documentWithoutDate/defects';
import { defects as documentYear } from './task/documentYear/defects';
import { defects as doneBeforeEvent } from './task/doneBeforeEvent/defects';
import { defects as doneBeforePlan } from './task/doneBeforePlan/defects';
import { defects as doneBelow100 } from './task/doneBelow100/defects';
import { defects as doneInFuture } from './task/doneInFuture/defects';
import { defects as doneWithoutDate } from './task/doneWithoutDate/defects';
import { defects as doneWithoutDocument } from './task/doneWithoutDocument/defects';
import { defects as dueNotStarted } from './task/dueNotStarted/defects';
import { defects as eventDateMissing } from './task/eventDateMissing/defects';
import { defects as inProgressComplete } from './task/inProgressComplete/defects';
import { defects as lateWithoutReason } from './task/lateWithoutReason/defects';
import { defects as monthlyDoneOnce } from './task/monthlyDoneOnce/defects';
import { defects as notArisenCompulsory } from './task/notArisenCompulsory/defects';
import { defects as notArisenWithResult } from './task/notArisenWithResult/defects';
import { defects as notStartedAboveZero } from './task/notStartedAboveZero/defects';
import { defects as notStartedWithResult } from './task/notStartedWithResult/defects';
import { defects as noteContradictsStatus } from './task/noteContradictsStatus/defects';
import { defects as noteSameAsPrevious } from './task/noteSameAsPrevious/defects';
import { defects as ongoingWithoutEntry } from './task/ongoingWithoutEntry/defects';
import { defects as ownDeadlineMissing } from './task/ownDeadlineMissing/defects';
import { defects as ownDeadlineOutsideYear } from './task/ownDeadlineOutsideYear/defects';
import { defects as percentAsFraction } from './task/percentAsFraction/defects';
import { defects as percentInvalid } from './task/percentInvalid/defects';
import { defects as reasonSaysNothing } from './task/reasonSaysNothing/defects';
import { defects as recurringWithoutPaper } from './task/recurringWithoutPaper/defects';
import { defects as reportedInOtherRow } from './task/reportedInOtherRow/defects';
import { defects as spentInDong } from './task/spentInDong/defects';
import { defects as spentInvalid } from './task/spentInvalid/defects';
import { defects as spentUnusual } from './task/spentUnusual/defects';
import { defects as statusMissing } from './task/statusMissing/defects';
import { defects as statusUnknown } from './task/statusUnknown/defects';
import { defects as controlCharacters } from './text/controlCharacters/defects';
import { defects as formulaInEntry } from './text/formulaInEntry/defects';
import { defects as formulaLike } from './text/formulaLike/defects';
import { defects as lookAlikes } from './text/lookAlikes/defects';
import { defects as nfd } from './text/nfd/defects';
import { defects as spaces } from './text/spaces/defects';
import { defects as tooLong } from './text/tooLong/defects';

export const DEFECTS: readonly Defect[] = [
  ...agencyUnknown,
  ...carriedPlanChanged,
  ...coverDiffers,
  ...notOurs,
  ...oldLayout,
  ...otherLayout,
  ...otherPlan,
  ...otherPlanVersion,
  ...periodUnknown,
  ...preparedByMissing,
  ...provinceWorkbook,
  ...reportingDateInvalid,
  ...reportingDateOutsidePeriod,
  ...columnDuplicated,
  ...columnMissing,
  ...columnRenamed,
  ...entryOutsideTable,
  ...errorValue,
  ...externalLinks,
  ...filledInCopy,
  ...filledTwice,
  ...formulaChanged,
  ...formulaOverwritten,
  ...mergedCells,
  ...nameMissing,
  ...planTextChanged,
  ...rowCodeDuplicated,
  ...rowCodeUnknown,
  ...rowDeleted,
  ...rowWithoutCode,
  ...tableLost,
  ...tableMissing,
  ...tableRenamed,
  ...tableShortened,
  ...uncalculated,
  ...validationLost,
  ...belowOwnTasks,
  ...countFixedByPlan,
  ...denominatorMissing,
  ...explanationSaysNothing,
  ...lowerThanPrevious,
  ...missedWithoutExplanation,
  ...negative,
  ...noFigures,
  ...notANumber,
  ...notWhole,
  ...numberAsText,
  ...numeratorAboveDenominator,
  ...numeratorMissing,
  ...otherLevel,
  ...partAboveWhole,
  ...partDenominatorDiffers,
  ...percentTyped,
  ...rateTypedAsCount,
  ...sameAsPrevious,
  ...sameCountDiffers,
  ...zeroDenominator,
  ...dateAsText,
  ...dateInvalid,
  ...dateWithTime,
  ...documentAfterDone,
  ...documentBeforeStart,
  ...documentInFuture,
  ...documentIssuer,
  ...documentKind,
  ...documentLastYear,
  ...documentLeadingZero,
  ...documentMalformed,
  ...documentNotOwn,
  ...documentOfPlan,
  ...documentReused,
  ...documentTwoDates,
  ...documentWithoutDate,
  ...documentYear,
  ...doneBeforeEvent,
  ...doneBeforePlan,
  ...doneBelow100,
  ...doneInFuture,
  ...doneWithoutDate,
  ...doneWithoutDocument,
  ...dueNotStarted,
  ...eventDateMissing,
  ...inProgressComplete,
  ...lateWithoutReason,
  ...monthlyDoneOnce,
  ...notArisenCompulsory,
  ...notArisenWithResult,
  ...notStartedAboveZero,
  ...notStartedWithResult,
  ...noteContradictsStatus,
  ...noteSameAsPrevious,
  ...ongoingWithoutEntry,
  ...ownDeadlineMissing,
  ...ownDeadlineOutsideYear,
  ...percentAsFraction,
  ...percentInvalid,
  ...reasonSaysNothing,
  ...recurringWithoutPaper,
  ...reportedInOtherRow,
  ...spentInDong,
  ...spentInvalid,
  ...spentUnusual,
  ...statusMissing,
  ...statusUnknown,
  ...controlCharacters,
  ...formulaInEntry,
  ...formulaLike,
  ...lookAlikes,
  ...nfd,
  ...spaces,
  ...tooLong,
];
