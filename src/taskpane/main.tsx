import { createRoot } from 'react-dom/client';
import { loadMessages } from '../messages/load';
import type { Locale } from '../messages/locale';
import { OUTLINES } from '../programmes/registry';
import type { Language } from './app/App';
import { App, SCRIPTS } from './app/App';
import { fittingPlace } from './app/fittingPlace';
import type { Place } from './app/place';
import { asksForSelectedRow, placeFromQuery } from './app/place';
import { initialLocale } from './app/remembered';
import { createMakePlaceProps, createOpenedWorkbook, makeSample } from './app/services';
import { isPageOpen } from './kept/pages';
import { fetchForOffline, takesNewVersionHere } from './offline/offline';
import { silenceOffice2013Telemetry } from './app/silenceOffice2013Telemetry';

const languageOf = async (locale: Locale): Promise<Language> => ({
  locale,
  messages: await loadMessages(locale),
});

/** The other language if the messages of the first fail to load. */
async function initialLanguage(hostLanguage: string | undefined): Promise<Language> {
  const locale = initialLocale(hostLanguage);
  try {
    return await languageOf(locale);
  } catch {
    return languageOf(locale === 'vi' ? 'en' : 'vi');
  }
}

// The most likely language, while office.js detects its host; errors are reported by the load that counts.
void loadMessages(initialLocale(undefined)).catch(() => undefined);

/** The place once its script has loaded, so that it renders at once; a failed load reports itself. */
async function loaded(place: Place | Promise<Place>): Promise<Place> {
  const known = await place;
  await SCRIPTS[known].preload().catch(() => undefined);
  return known;
}

/** `host` is null if the page runs in an ordinary browser: file mode. */
void Office.onReady().then(async ({ host }) => {
  const root = document.getElementById('root');
  if (!root) throw new Error('taskpane.html has no #root');
  const inExcel = host === Office.HostType.Excel;
  if (!inExcel) {
    silenceOffice2013Telemetry();
    if (await takesNewVersionHere(isPageOpen)) {
      window.location.reload();
      return;
    }
    fetchForOffline();
  }
  const requested = placeFromQuery(window.location.search) ?? (inExcel ? null : 'lap-so');
  const [language, place] = await Promise.all([
    initialLanguage(inExcel ? Office.context.displayLanguage : undefined),
    requested && loaded(requested),
  ]);
  createRoot(root).render(
    <App
      initialLanguage={language}
      initialPlace={place ?? loaded(fittingPlace())}
      atSelectedRow={inExcel && asksForSelectedRow(window.location.search)}
      programmes={OUTLINES}
      make={createMakePlaceProps(inExcel)}
      opened={createOpenedWorkbook(inExcel)}
      makeSample={makeSample}
    />,
  );
});
