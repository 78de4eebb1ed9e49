import { createRoot } from 'react-dom/client';
import { App } from './App';
import { fittingPlace } from './fittingPlace';
import { placeFromQuery } from './place';
import { initialLocale } from './remembered';
import { createMakePlaceProps, createOpenedWorkbook } from './services';
import { silenceOffice2013Telemetry } from './silenceOffice2013Telemetry';

/** `host` is null where the page runs in an ordinary browser: file mode. */
void Office.onReady().then(({ host }) => {
  const root = document.getElementById('root');
  if (!root) throw new Error('taskpane.html has no #root');
  const inExcel = host === Office.HostType.Excel;
  if (!inExcel) silenceOffice2013Telemetry();
  createRoot(root).render(
    <App
      initialLocale={initialLocale(inExcel ? Office.context.displayLanguage : undefined)}
      initialPlace={placeFromQuery(window.location.search) ?? (inExcel ? fittingPlace() : 'lap-so')}
      make={createMakePlaceProps(inExcel)}
      opened={createOpenedWorkbook(inExcel)}
    />,
  );
});
