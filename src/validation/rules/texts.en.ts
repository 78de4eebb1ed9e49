// Written by `npm run rules` from the folders beside it.
import agencyUnknown from './identity/agencyUnknown/en.json';
import carriedPlanChanged from './identity/carriedPlanChanged/en.json';
import coverDiffers from './identity/coverDiffers/en.json';
import notOurs from './identity/notOurs/en.json';
import oldLayout from './identity/oldLayout/en.json';
import otherLayout from './identity/otherLayout/en.json';
import otherPlan from './identity/otherPlan/en.json';
import otherPlanVersion from './identity/otherPlanVersion/en.json';
import periodUnknown from './identity/periodUnknown/en.json';
import preparedByMissing from './identity/preparedByMissing/en.json';
import provinceWorkbook from './identity/provinceWorkbook/en.json';
import reportingDateInvalid from './identity/reportingDateInvalid/en.json';
import reportingDateOutsidePeriod from './identity/reportingDateOutsidePeriod/en.json';
import columnDuplicated from './structure/columnDuplicated/en.json';
import columnMissing from './structure/columnMissing/en.json';
import columnRenamed from './structure/columnRenamed/en.json';
import entryOutsideTable from './structure/entryOutsideTable/en.json';
import errorValue from './structure/errorValue/en.json';
import externalLinks from './structure/externalLinks/en.json';
import filledInCopy from './structure/filledInCopy/en.json';
import filledTwice from './structure/filledTwice/en.json';
import formulaChanged from './structure/formulaChanged/en.json';
import formulaOverwritten from './structure/formulaOverwritten/en.json';
import mergedCells from './structure/mergedCells/en.json';
import nameMissing from './structure/nameMissing/en.json';
import planTextChanged from './structure/planTextChanged/en.json';
import rowCodeDuplicated from './structure/rowCodeDuplicated/en.json';
import rowCodeUnknown from './structure/rowCodeUnknown/en.json';
import rowDeleted from './structure/rowDeleted/en.json';
import rowWithoutCode from './structure/rowWithoutCode/en.json';
import tableLost from './structure/tableLost/en.json';
import tableMissing from './structure/tableMissing/en.json';
import tableRenamed from './structure/tableRenamed/en.json';
import tableShortened from './structure/tableShortened/en.json';
import uncalculated from './structure/uncalculated/en.json';
import validationLost from './structure/validationLost/en.json';
import belowOwnTasks from './target/belowOwnTasks/en.json';
import countFixedByPlan from './target/countFixedByPlan/en.json';
import denominatorMissing from './target/denominatorMissing/en.json';
import explanationSaysNothing from './target/explanationSaysNothing/en.json';
import lowerThanPrevious from './target/lowerThanPrevious/en.json';
import missedWithoutExplanation from './target/missedWithoutExplanation/en.json';
import negative from './target/negative/en.json';
import noFigures from './target/noFigures/en.json';
import notANumber from './target/notANumber/en.json';
import notWhole from './target/notWhole/en.json';
import numberAsText from './target/numberAsText/en.json';
import numeratorAboveDenominator from './target/numeratorAboveDenominator/en.json';
import numeratorMissing from './target/numeratorMissing/en.json';
import otherLevel from './target/otherLevel/en.json';
import partAboveWhole from './target/partAboveWhole/en.json';
import partDenominatorDiffers from './target/partDenominatorDiffers/en.json';
import percentTyped from './target/percentTyped/en.json';
import rateTypedAsCount from './target/rateTypedAsCount/en.json';
import sameAsPrevious from './target/sameAsPrevious/en.json';
import sameCountDiffers from './target/sameCountDiffers/en.json';
import zeroDenominator from './target/zeroDenominator/en.json';
import dateAsText from './task/dateAsText/en.json';
import dateInvalid from './task/dateInvalid/en.json';
import dateWithTime from './task/dateWithTime/en.json';
import documentAfterDone from './task/documentAfterDone/en.json';
import documentBeforeStart from './task/documentBeforeStart/en.json';
import documentInFuture from './task/documentInFuture/en.json';
import documentIssuer from './task/documentIssuer/en.json';
import documentKind from './task/documentKind/en.json';
import documentLastYear from './task/documentLastYear/en.json';
import documentLeadingZero from './task/documentLeadingZero/en.json';
import documentMalformed from './task/documentMalformed/en.json';
import documentNotOwn from './task/documentNotOwn/en.json';
import documentOfPlan from './task/documentOfPlan/en.json';
import documentReused from './task/documentReused/en.json';
import documentTwoDates from './task/documentTwoDates/en.json';
import documentWithoutDate from './task/documentWithoutDate/en.json';
import documentYear from './task/documentYear/en.json';
import doneBeforeEvent from './task/doneBeforeEvent/en.json';
import doneBeforePlan from './task/doneBeforePlan/en.json';
import doneBelow100 from './task/doneBelow100/en.json';
import doneInFuture from './task/doneInFuture/en.json';
import doneWithoutDate from './task/doneWithoutDate/en.json';
import doneWithoutDocument from './task/doneWithoutDocument/en.json';
import dueNotStarted from './task/dueNotStarted/en.json';
import eventDateMissing from './task/eventDateMissing/en.json';
import inProgressComplete from './task/inProgressComplete/en.json';
import lateWithoutReason from './task/lateWithoutReason/en.json';
import monthlyDoneOnce from './task/monthlyDoneOnce/en.json';
import notArisenCompulsory from './task/notArisenCompulsory/en.json';
import notArisenWithResult from './task/notArisenWithResult/en.json';
import notStartedAboveZero from './task/notStartedAboveZero/en.json';
import notStartedWithResult from './task/notStartedWithResult/en.json';
import noteContradictsStatus from './task/noteContradictsStatus/en.json';
import noteSameAsPrevious from './task/noteSameAsPrevious/en.json';
import ongoingWithoutEntry from './task/ongoingWithoutEntry/en.json';
import ownDeadlineMissing from './task/ownDeadlineMissing/en.json';
import ownDeadlineOutsideYear from './task/ownDeadlineOutsideYear/en.json';
import percentAsFraction from './task/percentAsFraction/en.json';
import percentInvalid from './task/percentInvalid/en.json';
import reasonSaysNothing from './task/reasonSaysNothing/en.json';
import recurringWithoutPaper from './task/recurringWithoutPaper/en.json';
import reportedInOtherRow from './task/reportedInOtherRow/en.json';
import spentInDong from './task/spentInDong/en.json';
import spentInvalid from './task/spentInvalid/en.json';
import spentUnusual from './task/spentUnusual/en.json';
import statusMissing from './task/statusMissing/en.json';
import statusUnknown from './task/statusUnknown/en.json';
import controlCharacters from './text/controlCharacters/en.json';
import formulaInEntry from './text/formulaInEntry/en.json';
import formulaLike from './text/formulaLike/en.json';
import lookAlikes from './text/lookAlikes/en.json';
import nfd from './text/nfd/en.json';
import spaces from './text/spaces/en.json';
import tooLong from './text/tooLong/en.json';

export const TEXTS = {
  'identity/agency-unknown': agencyUnknown,
  'identity/carried-plan-changed': carriedPlanChanged,
  'identity/cover-differs': coverDiffers,
  'identity/not-ours': notOurs,
  'identity/old-layout': oldLayout,
  'identity/other-layout': otherLayout,
  'identity/other-plan': otherPlan,
  'identity/other-plan-version': otherPlanVersion,
  'identity/period-unknown': periodUnknown,
  'identity/prepared-by-missing': preparedByMissing,
  'identity/province-workbook': provinceWorkbook,
  'identity/reporting-date-invalid': reportingDateInvalid,
  'identity/reporting-date-outside-period': reportingDateOutsidePeriod,
  'structure/column-duplicated': columnDuplicated,
  'structure/column-missing': columnMissing,
  'structure/column-renamed': columnRenamed,
  'structure/entry-outside-table': entryOutsideTable,
  'structure/error-value': errorValue,
  'structure/external-links': externalLinks,
  'structure/filled-in-copy': filledInCopy,
  'structure/filled-twice': filledTwice,
  'structure/formula-changed': formulaChanged,
  'structure/formula-overwritten': formulaOverwritten,
  'structure/merged-cells': mergedCells,
  'structure/name-missing': nameMissing,
  'structure/plan-text-changed': planTextChanged,
  'structure/row-code-duplicated': rowCodeDuplicated,
  'structure/row-code-unknown': rowCodeUnknown,
  'structure/row-deleted': rowDeleted,
  'structure/row-without-code': rowWithoutCode,
  'structure/table-lost': tableLost,
  'structure/table-missing': tableMissing,
  'structure/table-renamed': tableRenamed,
  'structure/table-shortened': tableShortened,
  'structure/uncalculated': uncalculated,
  'structure/validation-lost': validationLost,
  'target/below-own-tasks': belowOwnTasks,
  'target/count-fixed-by-plan': countFixedByPlan,
  'target/denominator-missing': denominatorMissing,
  'target/explanation-says-nothing': explanationSaysNothing,
  'target/lower-than-previous': lowerThanPrevious,
  'target/missed-without-explanation': missedWithoutExplanation,
  'target/negative': negative,
  'target/no-figures': noFigures,
  'target/not-a-number': notANumber,
  'target/not-whole': notWhole,
  'target/number-as-text': numberAsText,
  'target/numerator-above-denominator': numeratorAboveDenominator,
  'target/numerator-missing': numeratorMissing,
  'target/other-level': otherLevel,
  'target/part-above-whole': partAboveWhole,
  'target/part-denominator-differs': partDenominatorDiffers,
  'target/percent-typed': percentTyped,
  'target/rate-typed-as-count': rateTypedAsCount,
  'target/same-as-previous': sameAsPrevious,
  'target/same-count-differs': sameCountDiffers,
  'target/zero-denominator': zeroDenominator,
  'task/date-as-text': dateAsText,
  'task/date-invalid': dateInvalid,
  'task/date-with-time': dateWithTime,
  'task/document-after-done': documentAfterDone,
  'task/document-before-start': documentBeforeStart,
  'task/document-in-future': documentInFuture,
  'task/document-issuer': documentIssuer,
  'task/document-kind': documentKind,
  'task/document-last-year': documentLastYear,
  'task/document-leading-zero': documentLeadingZero,
  'task/document-malformed': documentMalformed,
  'task/document-not-own': documentNotOwn,
  'task/document-of-plan': documentOfPlan,
  'task/document-reused': documentReused,
  'task/document-two-dates': documentTwoDates,
  'task/document-without-date': documentWithoutDate,
  'task/document-year': documentYear,
  'task/done-before-event': doneBeforeEvent,
  'task/done-before-plan': doneBeforePlan,
  'task/done-below-100': doneBelow100,
  'task/done-in-future': doneInFuture,
  'task/done-without-date': doneWithoutDate,
  'task/done-without-document': doneWithoutDocument,
  'task/due-not-started': dueNotStarted,
  'task/event-date-missing': eventDateMissing,
  'task/in-progress-complete': inProgressComplete,
  'task/late-without-reason': lateWithoutReason,
  'task/monthly-done-once': monthlyDoneOnce,
  'task/not-arisen-compulsory': notArisenCompulsory,
  'task/not-arisen-with-result': notArisenWithResult,
  'task/not-started-above-zero': notStartedAboveZero,
  'task/not-started-with-result': notStartedWithResult,
  'task/note-contradicts-status': noteContradictsStatus,
  'task/note-same-as-previous': noteSameAsPrevious,
  'task/ongoing-without-entry': ongoingWithoutEntry,
  'task/own-deadline-missing': ownDeadlineMissing,
  'task/own-deadline-outside-year': ownDeadlineOutsideYear,
  'task/percent-as-fraction': percentAsFraction,
  'task/percent-invalid': percentInvalid,
  'task/reason-says-nothing': reasonSaysNothing,
  'task/recurring-without-paper': recurringWithoutPaper,
  'task/reported-in-other-row': reportedInOtherRow,
  'task/spent-in-dong': spentInDong,
  'task/spent-invalid': spentInvalid,
  'task/spent-unusual': spentUnusual,
  'task/status-missing': statusMissing,
  'task/status-unknown': statusUnknown,
  'text/control-characters': controlCharacters,
  'text/formula-in-entry': formulaInEntry,
  'text/formula-like': formulaLike,
  'text/look-alikes': lookAlikes,
  'text/nfd': nfd,
  'text/spaces': spaces,
  'text/too-long': tooLong,
} as const;
