import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { formatNumber } from '../../messages/formatNumber';
import { useLocale, useMessages } from '../app/MessagesContext';

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(84px, 1fr))',
    gap: tokens.spacingHorizontalS,
    margin: 0,
  },
  fact: {
    display: 'flex',
    flexDirection: 'column-reverse',
    // Aligns the numbers in a row, however long their labels are.
    justifyContent: 'flex-end',
    padding: tokens.spacingVerticalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  amiss: { backgroundColor: tokens.colorStatusWarningBackground1 },
  label: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  number: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
});

const KEYS = [
  'received',
  'late',
  'unclear',
  'unusable',
  'missing',
  'rejected',
  'questions',
  'discrepancies',
] as const;
/** Counts that require action if not zero. */
const AMISS: ReadonlySet<string> = new Set(KEYS.filter((key) => key !== 'received'));

export type FactCounts = Record<(typeof KEYS)[number], number>;

/** Reports received, files rejected, pending decisions. */
export function Facts({ counts }: { counts: FactCounts }) {
  const styles = useStyles();
  const messages = useMessages();
  const locale = useLocale();
  return (
    <dl className={styles.facts}>
      {KEYS.map((key) => (
        <div
          key={key}
          className={mergeClasses(styles.fact, AMISS.has(key) && counts[key] > 0 && styles.amiss)}
        >
          <dt className={styles.label}>{messages(`consolidate.fact.${key}`)}</dt>
          <dd className={styles.number}>{formatNumber(counts[key], locale)}</dd>
        </div>
      ))}
    </dl>
  );
}
