import { createRoot } from 'react-dom/client';
import { loadMessages, vietnamese } from '../messages/catalogue';
import type { Language } from './App';
import { App, SCRIPTS } from './App';
import { fittingPlace } from './fittingPlace';
import type { Place } from './place';
import { asksForSelectedRow, placeFromQuery } from './place';
import { initialLocale } from './remembered';
import { createMakePlaceProps, createOpenedWorkbook } from './services';
import { silenceOffice2013Telemetry } from './silenceOffice2013Telemetry';

/** Vietnamese, which is always there, where the messages of the language do not load. */
async function initialLanguage(hostLanguage: string | undefined): Promise<Language> {
  const locale = initialLocale(hostLanguage);
  try {
    return { locale, messages: await loadMessages(locale) };
  } catch {
    return { locale: 'vi', messages: vietnamese };
  }
}

/** The place once its script is there, so that it is drawn at once; one that does not load says so itself. */
async function loaded(place: Place | Promise<Place>): Promise<Place> {
  const known = await place;
  await SCRIPTS[known].preload().catch(() => undefined);
  return known;
}

/** `host` is null where the page runs in an ordinary browser: file mode. */
void Office.onReady().then(async ({ host }) => {
  const root = document.getElementById('root');
  if (!root) throw new Error('taskpane.html has no #root');
  const inExcel = host === Office.HostType.Excel;
  if (!inExcel) silenceOffice2013Telemetry();
  const asked = placeFromQuery(window.location.search) ?? (inExcel ? null : 'lap-so');
  const [language, place] = await Promise.all([
    initialLanguage(inExcel ? Office.context.displayLanguage : undefined),
    asked && loaded(asked),
  ]);
  createRoot(root).render(
    <App
      initialLanguage={language}
      initialPlace={place ?? loaded(fittingPlace())}
      atSelectedRow={inExcel && asksForSelectedRow(window.location.search)}
      make={createMakePlaceProps(inExcel)}
      opened={createOpenedWorkbook(inExcel)}
    />,
  );
});
