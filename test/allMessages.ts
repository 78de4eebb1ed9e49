import checkEn from '../src/messages/check.en.json';
import checkVi from '../src/messages/check.vi.json';
import checkedEn from '../src/messages/checked.en.json';
import checkedVi from '../src/messages/checked.vi.json';
import consolidateEn from '../src/messages/consolidate.en.json';
import consolidateVi from '../src/messages/consolidate.vi.json';
import dueEn from '../src/messages/due.en.json';
import dueVi from '../src/messages/due.vi.json';
import fileErrorEn from '../src/messages/fileError.en.json';
import fileErrorVi from '../src/messages/fileError.vi.json';
import helpEn from '../src/messages/help.en.json';
import helpVi from '../src/messages/help.vi.json';
import makeEn from '../src/messages/make.en.json';
import makeVi from '../src/messages/make.vi.json';
import importEn from '../src/messages/import.en.json';
import importVi from '../src/messages/import.vi.json';
import pageEn from '../src/messages/en.json';
import keptEn from '../src/messages/kept.en.json';
import keptVi from '../src/messages/kept.vi.json';
import newsEn from '../src/messages/news.en.json';
import newsVi from '../src/messages/news.vi.json';
import planDiffEn from '../src/messages/planDiff.en.json';
import planDiffVi from '../src/messages/planDiff.vi.json';
import planItemEn from '../src/messages/planItem.en.json';
import planItemVi from '../src/messages/planItem.vi.json';
import selfTestEn from '../src/messages/selfTest.en.json';
import selfTestVi from '../src/messages/selfTest.vi.json';
import templateEn from '../src/messages/template.en.json';
import templateVi from '../src/messages/template.vi.json';
import trackerEn from '../src/messages/tracker.en.json';
import trackerVi from '../src/messages/tracker.vi.json';
import pageVi from '../src/messages/vi.json';

/** All texts of the page, whichever file they are loaded from. */
export const vi = {
  ...pageVi,
  ...checkVi,
  ...checkedVi,
  ...consolidateVi,
  ...dueVi,
  ...selfTestVi,
  ...fileErrorVi,
  ...helpVi,
  ...makeVi,
  ...importVi,
  ...keptVi,
  ...newsVi,
  ...planDiffVi,
  ...planItemVi,
  ...templateVi,
  ...trackerVi,
};
export const en = {
  ...pageEn,
  ...checkEn,
  ...checkedEn,
  ...consolidateEn,
  ...dueEn,
  ...selfTestEn,
  ...fileErrorEn,
  ...helpEn,
  ...makeEn,
  ...importEn,
  ...keptEn,
  ...newsEn,
  ...planDiffEn,
  ...planItemEn,
  ...templateEn,
  ...trackerEn,
};
