import { FluentProvider, makeStyles, mergeClasses, Tab, TabList, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import type { Locale } from '../messages/catalogue';
import { createMessages } from '../messages/catalogue';
import { LazyCheckPlace } from './check/LazyCheckPlace';
import type { OpenedStore } from './check/openedWorkbook';
import { OpenedWorkbookProvider } from './check/OpenedWorkbookContext';
import { Header } from './Header';
import { LaterPlace } from './LaterPlace';
import type { MakePlaceProps } from './MakePlace';
import { MakePlace } from './MakePlace';
import { LocaleProvider, MessagesProvider } from './MessagesContext';
import type { Place } from './place';
import { PLACES } from './place';
import { rememberLocale } from './remembered';
import { useTheme } from './theme';

const useStyles = makeStyles({
  page: {
    minHeight: '100vh',
    boxSizing: 'border-box',
    backgroundColor: tokens.colorNeutralBackground1,
    display: 'flex',
    flexDirection: 'column',
  },
  tabs: {
    paddingInline: tokens.spacingHorizontalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  wide: { maxWidth: '1280px' },
  main: {
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXXL}`,
    width: '100%',
    maxWidth: '560px',
    boxSizing: 'border-box',
    marginInline: 'auto',
  },
});

export interface AppProps<Entries> {
  initialLocale: Locale;
  initialPlace: Place;
  make: MakePlaceProps<Entries>;
  opened: OpenedStore;
}

export function App<Entries>({ initialLocale, initialPlace, make, opened }: AppProps<Entries>) {
  const styles = useStyles();
  const theme = useTheme();
  const [locale, setLocale] = useState(initialLocale);
  const [place, setPlace] = useState(initialPlace);
  // Loaded when first entered, and kept from then on.
  const [checking, setChecking] = useState(initialPlace === 'kiem-tra');
  const messages = useMemo(() => createMessages(locale), [locale]);

  useEffect(() => {
    document.documentElement.lang = locale;
    document.title = messages('app.title');
  }, [locale, messages]);

  const chooseLocale = (chosen: Locale): void => {
    rememberLocale(chosen);
    setLocale(chosen);
  };

  return (
    <MessagesProvider value={messages}>
      <LocaleProvider value={locale}>
        <OpenedWorkbookProvider value={opened}>
          <FluentProvider theme={theme}>
            {/* Not on the provider: Fluent puts its class on every popup as well. */}
            <div className={styles.page}>
              <header>
                <Header locale={locale} onLocale={chooseLocale} />
                <TabList
                  className={styles.tabs}
                  aria-label={messages('app.places')}
                  selectedValue={place}
                  onTabSelect={(_event, { value }) => {
                    setPlace(value as Place);
                    if (value === 'kiem-tra') setChecking(true);
                  }}
                >
                  {PLACES.map((one) => (
                    <Tab key={one} value={one} id={`tab-${one}`} aria-controls="place">
                      {messages(`place.${one}`)}
                    </Tab>
                  ))}
                </TabList>
              </header>
              <main className={mergeClasses(styles.main, place === 'kiem-tra' && styles.wide)}>
                <div id="place" role="tabpanel" aria-labelledby={`tab-${place}`}>
                  {/* Kept mounted: a look at another place loses neither what was chosen nor a running job. */}
                  <div hidden={place !== 'lap-so'}>
                    <MakePlace {...make} />
                  </div>
                  {checking && (
                    <div hidden={place !== 'kiem-tra'}>
                      <LazyCheckPlace />
                    </div>
                  )}
                  {place === 'tong-hop' && <LaterPlace place={place} onBack={() => setPlace('lap-so')} />}
                </div>
              </main>
            </div>
          </FluentProvider>
        </OpenedWorkbookProvider>
      </LocaleProvider>
    </MessagesProvider>
  );
}
