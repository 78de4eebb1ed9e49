import { makeStyles, Text, ToggleButton, tokens } from '@fluentui/react-components';
import type { Locale } from '../../messages/locale';
import { useMessages } from './MessagesContext';

const useStyles = makeStyles({
  header: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXS}`,
  },
  icon: { width: '28px', height: '28px', flexShrink: 0 },
  title: { flexGrow: 1, margin: 0 },
  language: { minWidth: '36px', paddingInline: tokens.spacingHorizontalXS },
});

const LANGUAGES: readonly { locale: Locale; short: string; name: string }[] = [
  { locale: 'vi', short: 'VI', name: 'Tiếng Việt' },
  { locale: 'en', short: 'EN', name: 'English' },
];

export interface HeaderProps {
  locale: Locale;
  onLocale: (locale: Locale) => void;
}

export function Header({ locale, onLocale }: HeaderProps) {
  const styles = useStyles();
  const messages = useMessages();
  return (
    <div className={styles.header}>
      <img className={styles.icon} src="assets/icon-64.png" alt="" />
      <Text as="h1" size={500} weight="semibold" className={styles.title}>
        {messages('app.title')}
      </Text>
      <div role="group" aria-label={messages('app.language')}>
        {LANGUAGES.map(({ locale: one, short, name }) => (
          <ToggleButton
            key={one}
            size="small"
            appearance="subtle"
            className={styles.language}
            checked={locale === one}
            aria-label={name}
            title={name}
            lang={one}
            onClick={() => onLocale(one)}
          >
            {short}
          </ToggleButton>
        ))}
      </div>
    </div>
  );
}
