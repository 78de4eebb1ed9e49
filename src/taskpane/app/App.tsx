import {
  AriaLiveAnnouncer,
  FluentProvider,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Suspense, useCallback, useEffect, useRef, useState } from 'react';
import type { Messages } from '../../messages/catalogue';
import type { Locale } from '../../messages/locale';
import { loadMessages } from '../../messages/load';
import { periodsOf } from '../../period/reportingPeriod';
import type { ProgrammeOutline } from '../../programmes/programme';
import type { OpenedStore } from '../check/openedWorkbook';
import { UnsavedFileGuard } from '../check/UnsavedFileGuard';
import { OpenedWorkbookProvider } from '../check/OpenedWorkbookContext';
import type { Failure } from '../failure/describeFailure';
import { describeFailure } from '../failure/describeFailure';
import { FailureView } from '../failure/FailureView';
import { FirstRun } from './FirstRun';
import { Header } from './Header';
import type { MakePlaceProps } from '../make/MakePlace';
import { MakePlace } from '../make/LazyMakePlace';
import { LocaleProvider, MessagesProvider } from './MessagesContext';
import type { Place } from './place';
import { PLACES } from './place';
import { PlaceBoundary, PlaceSkeleton } from './PlaceBoundary';
import { PlaceTabs, tabId } from './PlaceTabs';
import { renewable } from './renewable';
import { withMessages } from './withMessages';
import { rememberGreeted, rememberLocale, wasGreeted } from './remembered';
import { keepFocus, steadyPresses } from '../controls/keepFocus';
import { useTheme } from './theme';
import { useRefusedDrops } from '../controls/useRefusedDrops';

const CheckPlace = renewable(async () => ({
  default: (await withMessages(import('../check/CheckPlace'), 'check', 'fileError')).CheckPlace,
}));
const ConsolidatePlace = renewable(() =>
  withMessages(import('../consolidate/StartedConsolidatePlace'), 'consolidate', 'fileError'),
);
const PlanPlace = renewable(() => import('../plan/StartedPlanPlace'));
const LaterNotices = renewable(() => withMessages(import('./LaterNotices'), 'kept', 'news'));
const HelpPlace = renewable(() => withMessages(import('../help/HelpPlace'), 'help', 'news'));
/** The places, each with its own script. */
export const SCRIPTS: Record<Place, Pick<typeof HelpPlace, 'renew' | 'preload'>> = {
  'lap-so': MakePlace,
  'kiem-tra': CheckPlace,
  'tong-hop': ConsolidatePlace,
  'ke-hoach': PlanPlace,
  'tro-giup': HelpPlace,
};

/** Delay that lets the first screen be drawn. */
const LATER_MS = 1000;

const useStyles = makeStyles({
  page: {
    minHeight: '100vh',
    boxSizing: 'border-box',
    backgroundColor: tokens.colorNeutralBackground1,
    display: 'flex',
    flexDirection: 'column',
  },
  wide: { maxWidth: '1760px' },
  main: {
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXXL}`,
    width: '100%',
    maxWidth: '560px',
    boxSizing: 'border-box',
    marginInline: 'auto',
  },
});

/** A language with its messages. */
export interface Language {
  locale: Locale;
  messages: Messages;
}

export interface AppProps<Entries> {
  initialLanguage: Language;
  /** A promise while Excel is still being asked which place suits its workbook. */
  initialPlace: Place | Promise<Place>;
  /** Opened from a cell's context menu, to show its row. */
  atSelectedRow: boolean;
  /** The programmes on offer; the first is the default. */
  programmes: readonly [ProgrammeOutline, ...ProgrammeOutline[]];
  make: MakePlaceProps<Entries>;
  opened: OpenedStore;
  /** A filled-in workbook of a programme, to try out. */
  makeSample: (programmeId: string) => Promise<{ fileName: string; bytes: Uint8Array }>;
}

/** What the self-test creates: the workbook of the programme's first agency for its last period. */
function selfTestOf<Entries>(programme: ProgrammeOutline, make: MakePlaceProps<Entries>['services']) {
  const agency = programme.catalogue.agencies[0];
  const period = periodsOf(programme).at(-1);
  return agency && period ? { choice: { programme, agency, period }, make } : null;
}

/** The current place and those visited so far, which stay mounted so that switching loses nothing. */
function usePlaces(initial: Place | Promise<Place>) {
  const [places, setPlaces] = useState<{ shown: Place | null; visited: readonly Place[] }>(() =>
    typeof initial === 'string' ? { shown: initial, visited: [initial] } : { shown: null, visited: [] },
  );
  const show = useCallback(
    (place: Place) =>
      setPlaces(({ visited }) => ({
        shown: place,
        visited: visited.includes(place) ? visited : [...visited, place],
      })),
    [],
  );
  useEffect(() => {
    if (typeof initial === 'string') return;
    // If the user has chosen a place meanwhile, it is kept.
    void initial.then((place) =>
      setPlaces((now) => (now.shown === null ? { shown: place, visited: [place] } : now)),
    );
  }, [initial]);
  return { ...places, show };
}

/** After the first screen: keeps this page's work, offers work left by an earlier page, shows what is new. */
function useLaterNotices(): boolean {
  const [areLoaded, setLoaded] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      // If their script fails to load the pane works as usual, but keeps nothing.
      LaterNotices.preload().then(
        () => setLoaded(true),
        () => undefined,
      );
    }, LATER_MS);
    return () => clearTimeout(timer);
  }, []);
  return areLoaded;
}

export function App<Entries>({
  initialLanguage,
  initialPlace,
  atSelectedRow,
  programmes,
  make,
  opened,
  makeSample,
}: AppProps<Entries>) {
  const styles = useStyles();
  const theme = useTheme();
  const [{ locale, messages }, setLanguage] = useState(initialLanguage);
  const [programme, setProgramme] = useState<ProgrammeOutline>(programmes[0]);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isNew, setIsNew] = useState(() => !wasGreeted());
  const { shown, visited, show } = usePlaces(initialPlace);
  useRefusedDrops();
  const hasNotices = useLaterNotices();
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => (root.current ? keepFocus(root.current) : undefined), []);
  useEffect(steadyPresses, []);

  useEffect(() => {
    document.documentElement.lang = locale;
    document.title = messages('app.title');
  }, [locale, messages]);

  const chooseLocale = async (chosen: Locale): Promise<void> => {
    try {
      setLanguage({ locale: chosen, messages: await loadMessages(chosen) });
      setFailure(null);
      rememberLocale(chosen);
    } catch (error) {
      setFailure(describeFailure(error));
    }
  };
  const endIntroduction = (): void => {
    rememberGreeted();
    setIsNew(false);
    // The button that had the focus is gone.
    if (shown) document.getElementById(tabId(shown))?.focus();
  };

  const goTo = (place: Place): void => {
    show(place);
    // The button that had the focus is hidden.
    document.getElementById(tabId(place))?.focus();
  };

  const fill = (file: { name: string; bytes: Uint8Array } | null): void => {
    show('kiem-tra');
    if (file !== null) void opened.open(file.name, file.bytes);
    // On first entry the place checks by itself.
    else if (visited.includes('kiem-tra')) void opened.check();
  };

  const contents: Record<Place, () => ReactNode> = {
    'lap-so': () => (
      <MakePlace
        {...make}
        programmes={programmes}
        programme={programme}
        onProgramme={setProgramme}
        onFill={fill}
      />
    ),
    'kiem-tra': () => (
      <CheckPlace atSelectedRow={atSelectedRow} onPlace={goTo} makeSample={() => makeSample(programme.id)} />
    ),
    'tong-hop': () => (
      // Another programme's files are separate work.
      <ConsolidatePlace key={programme.id} inExcel={opened.mode === 'excel'} programme={programme} />
    ),
    'ke-hoach': () => <PlanPlace key={programme.id} programme={programme} />,
    'tro-giup': () => <HelpPlace mode={opened.mode} selfTest={selfTestOf(programme, make.services)} />,
  };

  return (
    <MessagesProvider value={messages}>
      <LocaleProvider value={locale}>
        <OpenedWorkbookProvider value={opened}>
          <UnsavedFileGuard />
          <FluentProvider theme={theme}>
            {/* New messages are read out. */}
            <AriaLiveAnnouncer>
              {/* Not on the provider: Fluent also applies its class to every popup. */}
              <div ref={root} className={styles.page}>
                <header>
                  <Header locale={locale} onLocale={(chosen) => void chooseLocale(chosen)} />
                  <PlaceTabs place={shown} onPlace={show} />
                </header>
                <main
                  className={mergeClasses(
                    styles.main,
                    (shown === 'kiem-tra' || shown === 'tong-hop') && styles.wide,
                  )}
                >
                  {failure && (
                    <FailureView
                      failure={failure}
                      title="error.language"
                      context="app"
                      onDismiss={() => setFailure(null)}
                    />
                  )}
                  {isNew && shown !== 'tro-giup' && <FirstRun onDismiss={endIntroduction} />}
                  {hasNotices && (
                    <Suspense fallback={null}>
                      <LaterNotices keeps={opened.mode === 'file'} onRestoring={() => show('kiem-tra')} />
                    </Suspense>
                  )}
                  <div
                    id="place"
                    role="tabpanel"
                    {...(shown ? { 'aria-labelledby': tabId(shown) } : { 'aria-busy': true })}
                  >
                    {shown === null && <PlaceSkeleton />}
                    {PLACES.filter((place) => visited.includes(place)).map((place) => (
                      <div key={place} hidden={place !== shown}>
                        <PlaceBoundary place={place} onRetry={SCRIPTS[place].renew}>
                          {contents[place]()}
                        </PlaceBoundary>
                      </div>
                    ))}
                  </div>
                </main>
              </div>
            </AriaLiveAnnouncer>
          </FluentProvider>
        </OpenedWorkbookProvider>
      </LocaleProvider>
    </MessagesProvider>
  );
}
