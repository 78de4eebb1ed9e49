// Written by `npm run rules` from the folders beside it.
import agencyUnknown from './identity/agencyUnknown/vi.json';
import carriedPlanChanged from './identity/carriedPlanChanged/vi.json';
import coverDiffers from './identity/coverDiffers/vi.json';
import notOurs from './identity/notOurs/vi.json';
import oldLayout from './identity/oldLayout/vi.json';
import otherLayout from './identity/otherLayout/vi.json';
import otherPlan from './identity/otherPlan/vi.json';
import otherPlanVersion from './identity/otherPlanVersion/vi.json';
import periodUnknown from './identity/periodUnknown/vi.json';
import preparedByMissing from './identity/preparedByMissing/vi.json';
import provinceWorkbook from './identity/provinceWorkbook/vi.json';
import reportingDateInvalid from './identity/reportingDateInvalid/vi.json';
import reportingDateOutsidePeriod from './identity/reportingDateOutsidePeriod/vi.json';
import columnDuplicated from './structure/columnDuplicated/vi.json';
import columnMissing from './structure/columnMissing/vi.json';
import columnRenamed from './structure/columnRenamed/vi.json';
import entryOutsideTable from './structure/entryOutsideTable/vi.json';
import errorValue from './structure/errorValue/vi.json';
import externalLinks from './structure/externalLinks/vi.json';
import filledInCopy from './structure/filledInCopy/vi.json';
import filledTwice from './structure/filledTwice/vi.json';
import formulaChanged from './structure/formulaChanged/vi.json';
import formulaOverwritten from './structure/formulaOverwritten/vi.json';
import mergedCells from './structure/mergedCells/vi.json';
import nameMissing from './structure/nameMissing/vi.json';
import planTextChanged from './structure/planTextChanged/vi.json';
import rowCodeDuplicated from './structure/rowCodeDuplicated/vi.json';
import rowCodeUnknown from './structure/rowCodeUnknown/vi.json';
import rowDeleted from './structure/rowDeleted/vi.json';
import rowWithoutCode from './structure/rowWithoutCode/vi.json';
import tableLost from './structure/tableLost/vi.json';
import tableMissing from './structure/tableMissing/vi.json';
import tableRenamed from './structure/tableRenamed/vi.json';
import tableShortened from './structure/tableShortened/vi.json';
import uncalculated from './structure/uncalculated/vi.json';
import validationLost from './structure/validationLost/vi.json';
import belowOwnTasks from './target/belowOwnTasks/vi.json';
import countFixedByPlan from './target/countFixedByPlan/vi.json';
import denominatorMissing from './target/denominatorMissing/vi.json';
import explanationSaysNothing from './target/explanationSaysNothing/vi.json';
import lowerThanPrevious from './target/lowerThanPrevious/vi.json';
import missedWithoutExplanation from './target/missedWithoutExplanation/vi.json';
import negative from './target/negative/vi.json';
import noFigures from './target/noFigures/vi.json';
import notANumber from './target/notANumber/vi.json';
import notWhole from './target/notWhole/vi.json';
import numberAsText from './target/numberAsText/vi.json';
import numeratorAboveDenominator from './target/numeratorAboveDenominator/vi.json';
import numeratorMissing from './target/numeratorMissing/vi.json';
import otherLevel from './target/otherLevel/vi.json';
import partAboveWhole from './target/partAboveWhole/vi.json';
import partDenominatorDiffers from './target/partDenominatorDiffers/vi.json';
import percentTyped from './target/percentTyped/vi.json';
import rateTypedAsCount from './target/rateTypedAsCount/vi.json';
import sameAsPrevious from './target/sameAsPrevious/vi.json';
import sameCountDiffers from './target/sameCountDiffers/vi.json';
import zeroDenominator from './target/zeroDenominator/vi.json';
import dateAsText from './task/dateAsText/vi.json';
import dateInvalid from './task/dateInvalid/vi.json';
import dateWithTime from './task/dateWithTime/vi.json';
import documentAfterDone from './task/documentAfterDone/vi.json';
import documentBeforeStart from './task/documentBeforeStart/vi.json';
import documentInFuture from './task/documentInFuture/vi.json';
import documentIssuer from './task/documentIssuer/vi.json';
import documentKind from './task/documentKind/vi.json';
import documentLastYear from './task/documentLastYear/vi.json';
import documentLeadingZero from './task/documentLeadingZero/vi.json';
import documentMalformed from './task/documentMalformed/vi.json';
import documentNotOwn from './task/documentNotOwn/vi.json';
import documentOfPlan from './task/documentOfPlan/vi.json';
import documentReused from './task/documentReused/vi.json';
import documentTwoDates from './task/documentTwoDates/vi.json';
import documentWithoutDate from './task/documentWithoutDate/vi.json';
import documentYear from './task/documentYear/vi.json';
import doneBeforeEvent from './task/doneBeforeEvent/vi.json';
import doneBeforePlan from './task/doneBeforePlan/vi.json';
import doneBelow100 from './task/doneBelow100/vi.json';
import doneInFuture from './task/doneInFuture/vi.json';
import doneWithoutDate from './task/doneWithoutDate/vi.json';
import doneWithoutDocument from './task/doneWithoutDocument/vi.json';
import dueNotStarted from './task/dueNotStarted/vi.json';
import eventDateMissing from './task/eventDateMissing/vi.json';
import inProgressComplete from './task/inProgressComplete/vi.json';
import lateWithoutReason from './task/lateWithoutReason/vi.json';
import monthlyDoneOnce from './task/monthlyDoneOnce/vi.json';
import notArisenCompulsory from './task/notArisenCompulsory/vi.json';
import notArisenWithResult from './task/notArisenWithResult/vi.json';
import notStartedAboveZero from './task/notStartedAboveZero/vi.json';
import notStartedWithResult from './task/notStartedWithResult/vi.json';
import noteContradictsStatus from './task/noteContradictsStatus/vi.json';
import noteSameAsPrevious from './task/noteSameAsPrevious/vi.json';
import ongoingWithoutEntry from './task/ongoingWithoutEntry/vi.json';
import ownDeadlineMissing from './task/ownDeadlineMissing/vi.json';
import ownDeadlineOutsideYear from './task/ownDeadlineOutsideYear/vi.json';
import percentAsFraction from './task/percentAsFraction/vi.json';
import percentInvalid from './task/percentInvalid/vi.json';
import reasonSaysNothing from './task/reasonSaysNothing/vi.json';
import recurringWithoutPaper from './task/recurringWithoutPaper/vi.json';
import reportedInOtherRow from './task/reportedInOtherRow/vi.json';
import spentInDong from './task/spentInDong/vi.json';
import spentInvalid from './task/spentInvalid/vi.json';
import spentUnusual from './task/spentUnusual/vi.json';
import statusMissing from './task/statusMissing/vi.json';
import statusUnknown from './task/statusUnknown/vi.json';
import controlCharacters from './text/controlCharacters/vi.json';
import formulaInEntry from './text/formulaInEntry/vi.json';
import formulaLike from './text/formulaLike/vi.json';
import lookAlikes from './text/lookAlikes/vi.json';
import nfd from './text/nfd/vi.json';
import spaces from './text/spaces/vi.json';
import tooLong from './text/tooLong/vi.json';

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
